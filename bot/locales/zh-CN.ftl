### 值守说的每一句话（简体中文）。
### Every message has the same key and the same facts in each locale file; tests/test_conventions.py holds it.
### Functions that a message may call are described in bot/language.py.

## Days, times, lists: what DAY, WINDOW and LIST are made of. They appear inside other messages.

# Between the names of a list: 张伟、李红
list-separator = 、

# After every date: 周五. $weekday: 1 is Monday, 7 is Sunday.
weekday =
    { $weekday ->
        [1] 周一
        [2] 周二
        [3] 周三
        [4] 周四
        [5] 周五
        [6] 周六
       *[7] 周日
    }

# In every date. English has names for them.
month = { $month }

# In the days below: 7/9 周四
date = { month }/{ $day } { weekday }

# DAY($at): 今天 7/3 周五 · 7/9 周四 · 2027/1/2 周六
# $relation: yesterday, today, tomorrow, this-year, other-year, as seen by who reads it.
day =
    { $relation ->
        [yesterday] 昨天 { date }
        [today] 今天 { date }
        [tomorrow] 明天 { date }
        [other-year] { $year }/{ date }
       *[this-year] { date }
    }

# WINDOW($starts, $ends): 18:00–20:00 · 22:00–次日06:00 · 18:00–7/9 周四 20:00
# $end: same-day, next-day, later: the day on which it ends, counted from the day on which it starts.
window =
    { $end ->
        [same-day] { CLOCK($starts) }–{ CLOCK($ends) }
        [next-day] { CLOCK($starts) }–次日{ CLOCK($ends) }
       *[later] { CLOCK($starts) }–{ DAY($ends) } { CLOCK($ends) }
    }

## 群里的看板：值班召集

# 📢 值班召集 #12｜还缺 2 · 🚨 加急 · 值班召集 #12｜还缺 2
call-title =
    { $short ->
        [0] { call-name }｜人已够
       *[other] { call-name }｜还缺 { $short }
    }
# 在上一句里
call-name =
    { $urgent ->
        [1] 🚨 加急 · 值班召集 #{ $number }
       *[other] 📢 值班召集 #{ $number }
    }
call-title-closed = 📢 值班召集 #{ $number }
call-place = { $place }
call-place-purpose = { $place }｜{ $purpose }
# 今天 7/3 周五 18:00–20:00
call-when = { DAY($starts) } { WINDOW($starts, $ends) }
call-counts = 需要 { $needed } · 能来 { $coming } · 已签到 { $arrived }
# 已结束 · 到 1 · 未到 1 · 服务 2 小时
call-counts-closed = 已结束 · 到 { $arrived } · 未到 { $absent } · 服务 { HOURS($minutes) } 小时
call-names-arrived =
    { $more ->
        [0] ✅ { $names }
       *[other] ✅ { $names } 等，另有 { $more } 人
    }
call-names-coming =
    { $more ->
        [0] 🚶 { $names }
       *[other] 🚶 { $names } 等，另有 { $more } 人
    }
# 到点后还没签到的；说了来、没有签到记录
call-names-absent =
    { $more ->
        [0] 无签到记录：{ $names }
       *[other] 无签到记录：{ $names } 等，另有 { $more } 人
    }
# 说了来不了的
call-names-excused =
    { $more ->
        [0] 请假：{ $names }
       *[other] 请假：{ $names } 等，另有 { $more } 人
    }
# 人够以后来的，按先后
call-names-reserve =
    { $more ->
        [0] 候补：{ $names }
       *[other] 候补：{ $names } 等，另有 { $more } 人
    }
# 名册上的人：召集到多少，还有多少没说话
call-called = 已召集 { $called } · 未回复 { $silent }
call-how = 点按钮，或回复：到／我来／来不了

## 群里的提醒：人不够；谁还没到

call-short =
    { $urgent ->
        [1] 🚨 加急 · #{ $number } { $place }｜还缺 { $short }
       *[other] ⏰ #{ $number } { $place }｜还缺 { $short }
    }
    { DAY($starts) } { WINDOW($starts, $ends) }
    能来的，在看板上点“我来”，或回复本条：我来
call-late =
    { $more ->
        [0] #{ $number } { $place }｜还没签到：{ $names }
       *[other] #{ $number } { $place }｜还没签到：{ $names } 等，另有 { $more } 人
    }
    到了点看板上的“签到”，或回复本条：到

# 名单里的一个人
name = { $name }
name-expected = { $name }（{ CLOCK($at) }到）
name-guest = { $name }（访客）
name-late = { $name }（晚点到）
# 结束以后：张伟 18:00–20:00；没有签退的到点自动签退
name-stayed = { $name } { CLOCK($arrived) }–{ CLOCK($left) }
name-stayed-auto = { $name } { CLOCK($arrived) }–{ CLOCK($left) }（自动）
name-arrived = { $name } { CLOCK($arrived) } 起

button-coming = 我来
button-still-coming = 仍来
button-cant = 来不了
button-check-in = 签到
button-check-out = 签退
button-roll-call = 点名

## 私聊里的召集

call-title-mine =
    { $open ->
        [0] 📢 值班召集 #{ $number }｜{ $group }｜已结束
       *[other] 📢 值班召集 #{ $number }｜{ $group }
    }
call-mine-silent = 你还没有回复
call-mine-coming = 你：能来 🚶
# 开始前提醒一次；开始后还没签到，再问一次
call-mine-reminded = ⏰ 提醒：你答应了来。到了点“签到”；来不了点“来不了”
call-mine-nudged = ⏰ 已经开始了，还没有你的签到。到了点“签到”；来不了点“来不了”，没关系
call-mine-cant = 你：来不了
call-mine-arrived = 你：{ CLOCK($arrived) } 已签到 ✅
call-mine-left = 你：{ CLOCK($arrived) } 签到，{ CLOCK($left) } 签退 ✅
call-reserve-mine = { $group }：值班召集 #{ $number } { $place } { CLOCK($starts) } 人已够，你是候补第 { $rank } 位，有空缺会告诉你
call-moved-up = { $group }：值班召集 #{ $number } 有空缺，你从候补转正了。{ $place }｜{ DAY($starts) } { WINDOW($starts, $ends) }。来不了请回复“来不了”
# 结束时还没签退的，到点自动签退，私下问一次
parting-asked =
    📢 { $group }：值班召集 #{ $number } 已结束
    { $place }｜{ DAY($day) }
    你 { CLOCK($arrived) } 签到，没有签退，先按 { CLOCK($left) } 记了。对吗？
parting-settled =
    📢 { $group }：值班召集 #{ $number } 已结束
    { $place }｜{ DAY($day) }
    已记下：{ CLOCK($arrived) }–{ CLOCK($left) }，辛苦了
parting-settled-before = #{ $number } 你的时间已经记下了。还要改，请找协调员
button-left-then = 对
button-left-earlier = 走得早
button-left-later = 走得晚
button-left-earlier-by = 早 { $minutes } 分钟
button-left-later-by = 晚 { $minutes } 分钟
# 回复没看懂时，私下问一次
call-unclear = 你回复的“{ $text }”没看懂，没有记。点一下就好：

## 点按钮之后的提示

call-coming = 已记下：#{ $number } { $place } { CLOCK($starts) }，谢谢
call-coming-at = 已记下：#{ $number } { $place }，{ CLOCK($expected) } 到，谢谢
call-coming-late = 已记下：#{ $number } { $place }，晚点到，谢谢
call-cant = 已记下：#{ $number } 来不了
call-cant-after-arriving = 已记下：#{ $number } 来不了。{ CLOCK($at) } 的签到仍在；要离开请点“签退”
call-arrived = 签到成功 { CLOCK($at) }
call-arrived-early = 签到成功 { CLOCK($at) }（提前，时长从 { CLOCK($starts) } 起算）
call-arrived-before = { CLOCK($at) } 已签到，不用再点
call-left = 签退成功 { CLOCK($at) }，这次服务 { HOURS($minutes) } 小时，辛苦了
call-left-soon = 已签退 { CLOCK($at) }。点错了？再点“签到”就恢复
call-left-undone = 已恢复：{ CLOCK($at) } 的签到
call-overlap = 已记下：#{ $number } { $place } { CLOCK($starts) }，谢谢。注意：同一时间你还答应了 #{ $other } { $elsewhere }，去不了的请点“来不了”
call-overlap-asked = 已记下：#{ $number } { $place } { CLOCK($starts) }，谢谢。同一时间你还答应了 #{ $other } { $elsewhere }，去哪个？请到私聊里点一下
call-reserve = 已记下：#{ $number } { $place } { CLOCK($starts) }，谢谢。人已够，你是候补第 { $rank } 位，有空缺会告诉你
call-absent = 已记下：#{ $number } 没到
call-over = 值班召集 #{ $number } 已结束，不再改动
call-not-checked-in = #{ $number } 你现在没有签到，不用签退
call-corrected = 已更正：#{ $number }
button-gone = 这个按钮已失效
too-fast = 点得太快了，这一下没有记。请过 { $seconds } 秒再点

## 志愿者名册

register-title = 🙋 志愿者名册｜{ $people } 人
register-how = 愿意来值班的点一下，有召集时会问到你
button-join = 我是志愿者
button-leave = 不参加了
register-joined = 你在志愿者名册上了，谢谢
register-left = 已从名册去掉。想来再点“我是志愿者”

## 问还没回复的：@未回复

button-ask-silent = @未回复
ask-begun = #{ $number } 还没回复的 { $people } 人：能私聊的私聊问，其余在群里提一次
ask-which = 要问哪一个召集？写上编号，例如：/calls 12 ask，或回复看板：@未回复
ask-nobody = #{ $number } 名册上的人都回复了，没有要问的
ask-enough = #{ $number } 已经问过 { $times } 次，不再打扰。急的话请打电话
# 群里提一次收不到私聊的人；下一行是名字
silent-title = #{ $number } { $place } { CLOCK($starts) } 还没回复，来不来说一声：
silent-names =
    { $more ->
        [0] { $names }
       *[other] { $names } 等，另有 { $more } 人
    }
silent-none = #{ $number } 都回复了，谢谢
# 私聊告诉协调员
silent-report =
    { $unreached ->
        [0] { $group }：#{ $number } 还没回复 { $silent } 人，都私聊问了
       *[other] { $group }：#{ $number } 还没回复 { $silent } 人。私聊问了 { $reached } 人；{ $unreached } 人收不到私聊，只能在群里提到或打电话：
    }

## 代签到：/in /out

behalf-in = { $name } { CLOCK($at) } 已签到（#{ $number }，代记）
behalf-out = { $name } { CLOCK($at) } 已签退（#{ $number }，代记）
behalf-in-mine = { $group }：协调员替你记了签到 { CLOCK($at) }，#{ $number } { $place }。走时请签退
behalf-out-mine = { $group }：协调员替你记了签退 { CLOCK($at) }，#{ $number } { $place }。辛苦了
behalf-not-there = #{ $number } { $name } 现在没有签到，不用签退。要签到：/in { $number } { $name }
behalf-in-group = 代别人签到要在群里发：/in 12 张伟
behalf-which = 是哪一个召集？写上编号，例如：/in 12 张伟
behalf-whom = 没写是谁。回复他的消息发 /in，或写名字：/in { $number } 张伟
behalf-nobody = 这里没见过“{ $given }”。回复他的消息发 /in，或写群里的名字：/in { $number } 张伟
behalf-too-many = “{ $given }”对得上好几个人。名字写全一些，或回复他的消息，例如：/in { $number } 张伟
namesake-which =
    { $arriving ->
        [0] #{ $number } 签退的是哪一位“{ $given }”？
       *[1] #{ $number } 签到的是哪一位“{ $given }”？
    }
# 名字相同时看尾号（Telegram 号的后四位）
button-namesake =
    { $stand ->
        [arrived] { $name } ··{ $end }（已签到）
        [coming] { $name } ··{ $end }（能来）
       *[silent] { $name } ··{ $end }
    }

## 点名（协调员私聊里的卡片）

roll-title =
    { $open ->
        [0] 📋 点名 #{ $number }｜{ $group }｜已结束
       *[other] 📋 点名 #{ $number }｜{ $group }
    }
roll-how = 到了的点一下名字；点错再点一次
roll-nobody = 还没有人说来
roll-expected = ▫️ { $name }
roll-present = ✅ { $name }
roll-left = ☑️ { $name }（已签退）
roll-not-there = ✖️ { $name }（没到）
button-rest-absent = 其余都没到
button-page = 第 { $page }/{ $pages } 页
roll-call-sent = 名单发到你的私聊了：#{ $number }
roll-call-tried = 名单发到你的私聊了：#{ $number }。没收到？先点我的头像、开始私聊，再点“点名”
roll-call-in-private = 先点我的头像、开始私聊，再点“点名”：名单只发给你本人
roll-call-too-early = #{ $number } { CLOCK($starts) } 才开始，现在不能记没到
roll-has-left = { $name } 已经签退了。又来了的话，在群里发：/in { $number } { $name }
roll-absent = 已记：{ $name } 没到（#{ $number }）
roll-rest-absent = 已记：其余 { $people } 人没到（#{ $number }）

## 访客

guest-asked = 已告诉召集 #{ $number } 的协调员，同意了马上告诉你
guest-let-in = { $group }：召集 #{ $number } 的协调员同意你来，谢谢。到了请在召集下面点“签到”
guest-turned-away = 召集 #{ $number } 这次不用再来人了，谢谢你的心意
guest-unheard = 召集 #{ $number } 是别的群的，协调员现在收不到消息。请先进群，在群里点一次看板上的按钮
guest-card =
    { $stage ->
        [waiting] { $group }：{ $name } 不在群里，想来 #{ $number } { $place }。让他来吗？
        [let_in] { $group }：{ $name } 以访客身份来 #{ $number } { $place }
       *[turned_away] { $group }：{ $name } 想来 #{ $number } { $place }，没有同意
    }
button-let-in = 让他来
button-turn-away = 不
guest-is-in = { $name } 可以来了，已告诉本人
guest-is-out = 没有让 { $name } 来，已婉言告诉本人

## /calls /close /me

calls-none = 现在没有进行中的召集。协调员这样发起：/call 6 18:00-20:00 东区门岗 测温登记
calls-open =
    { $more ->
        [0] 进行中的召集 { $count } 个
       *[other] 进行中的召集 { $count } 个，下面是最近的，另有 { $more } 个
    }
    { ROWS($calls) }
calls-row = #{ $number } { $place }｜{ DAY($starts) } { WINDOW($starts, $ends) }｜需要 { $needed } · 能来 { $coming } · 已签到 { $arrived }
calls-row-of-group = { $group }：#{ $number } { $place }｜{ DAY($starts) } { WINDOW($starts, $ends) }｜需要 { $needed } · 能来 { $coming } · 已签到 { $arrived }
call-closed = 值班召集 #{ $number } 已结束
call-unknown = 这里没有召集 #{ $number }。/calls 看有哪些
close-which = 要结束哪一个？写上编号，例如：/close 12
me-in-private = 你的值班只在私聊里看：点我的头像，发 /me
me-duties =
    你的值班
    { ROWS($rows) }
me-row =
    { $stand ->
        [arrived] { $group }：#{ $number } { $place }｜{ DAY($starts) } { WINDOW($starts, $ends) }｜已签到
        [coming] { $group }：#{ $number } { $place }｜{ DAY($starts) } { WINDOW($starts, $ends) }｜能来
        [reserve] { $group }：#{ $number } { $place }｜{ DAY($starts) } { WINDOW($starts, $ends) }｜候补
       *[cant] { $group }：#{ $number } { $place }｜{ DAY($starts) } { WINDOW($starts, $ends) }｜来不了
    }
# 本月服务 5.5 小时，3 次：
me-served =
    本月服务 { HOURS($minutes) } 小时，{ $times } 次
    { ROWS($done) }
me-duties-and-served =
    { me-duties }

    { me-served }
me-row-served = { $group }：#{ $number } { $place }｜{ DAY($starts) } { WINDOW($starts, $ends) }｜{ HOURS($minutes) } 小时
me-none = 你现在没有值班。/calls 看谁在找人

## 结束以后的更正：/in 12 张伟 18:00-20:00、/out 12 张伟 19:30

correction-done = 已更正：#{ $number } { $name } { CLOCK($arrived) }–{ CLOCK($left) }
correction-mine = { $group }：值班召集 #{ $number } 你的时间更正为 { CLOCK($arrived) }–{ CLOCK($left) }
correction-too-early = #{ $number } 还没结束，不用更正：直接 /in { $number } 张伟 或 /out { $number } 张伟
correction-backwards = 走的时间要在到的时间之后。例如：/in { $number } 张伟 18:00-20:00
correction-too-far = 离 #{ $number } 的时间太远，前后最多 { $hours } 小时。例如：/in { $number } 张伟 18:00-20:00
correction-unreadable = #{ $number } 已结束，要写从几点到几点。例如：/in { $number } 张伟 18:00-20:00
correction-no-end = #{ $number } 已结束，要写几点走的。例如：/out { $number } 张伟 19:30
correction-not-there = #{ $number } 没有这个人的签到，要写从几点到几点。例如：/in { $number } 张伟 18:00-20:00
correction-several = #{ $number } 他来了不止一次，要写从几点到几点。例如：/in { $number } 张伟 18:00-20:00

## /calls 12 export：Excel 名单；/call qr 12：二维码

sheet-caption = 值班召集 #{ $number } { $place }：名单
sheet-title = 值班召集 #{ $number }｜{ $group }
# 2026/7/2 周四 18:00–20:00
sheet-when = { DATE($starts) } { WINDOW($starts, $ends) }
sheet-name = 姓名
sheet-response = 响应
sheet-expected = 预计到
sheet-arrived = 签到
sheet-left = 签退
sheet-hours = 服务小时
sheet-recorded = 记录方式
sheet-remarks = 备注
sheet-coming = 能来
sheet-reserve = 候补
sheet-cant = 来不了
sheet-list = { $lines }
sheet-by-self = 本人
sheet-by-clock = 到点自动
sheet-by-coordinator = { $name } 代记
sheet-by-admin = 群管理员代记
sheet-guest = 访客
sheet-early = 提前到
sheet-late = 晚到 { $minutes } 分钟
sheet-absent = 点名时未到
sheet-no-record = 无签到记录
sheet-corrected = 更正前 { CLOCK($arrived) }–{ CLOCK($left) }
sheet-corrected-from = 更正前 { CLOCK($arrived) } 签到，无签退
sheet-corrected-none = 更正前无签到记录
qr-caption =
    值班召集 #{ $number }｜{ $place }｜{ DATE($starts) } { WINDOW($starts, $ends) }
    扫码报名，不在群里的人也可以：{ $link }
file-sent = #{ $number } 的文件私聊发给你。没收到？先点开 @{ $username } 发一句话，再来一次
file-needs-private = 文件只发到私聊。请先点开 @{ $username } 发一句话，再来一次
extra-missing = 这个值守没装 { $library }，做不了文件。请装值守的人运行：make extras
export-which = 要导出哪一个？写上编号，例如：/calls 12 export
qr-which = 要哪一个的二维码？写上编号，例如：/call qr 12

## 命令写错时：说缺什么，给一个对的例子

call-count-missing = 没写要几个人。例如：/call 6 18:00-20:00 东区门岗 测温登记
call-count-bad = 人数“{ $given }”不对，要 1 到 999。例如：/call 6 18:00-20:00 东区门岗 测温登记
call-place-missing = 没写在哪里。例如：/call 6 18:00-20:00 东区门岗 测温登记
call-text-too-long = 太长了，最多 { $limit } 个字。例如：/call 6 18:00-20:00 东区门岗 测温登记
window-missing = 人数后面没写几点到几点。例如：/call 6 18:00-20:00 东区门岗 测温登记，或 明天 8:00-12:00
window-unreadable = 时间“{ $given }”看不懂。例如：/call 6 18:00-20:00 东区门岗 测温登记，或 明天 8:00-12:00
window-empty = 开始和结束是同一时刻。例如：/call 6 18:00-20:00 东区门岗 测温登记
window-past = “{ $given }”已经过去了。例如：/call 6 明天 18:00-20:00 东区门岗 测温登记
window-too-long = 时间太长，一次最多 { $hours } 小时。例如：/call 6 now+2h 东区门岗 测温登记
setup-in-group = 登记要在群里做：先把我加进群，再由群管理员在群里发 /setup
close-in-group = 结束召集要在群里发：/close 12
only-in-group = 这个命令要在群里发。例如在群里：/call 6 18:00-20:00 东区门岗 测温登记
group-not-set-up = 这个群还没登记。请群管理员先发：/setup
not-coordinator = 只有协调员能这样做。群管理员就是协调员；也可以由协调员回复你的消息发 /coordinator
not-anonymously = 匿名时不知道你是谁，没有记。请关闭匿名再发，或点按钮
owners-only = 只有值守的所有者能这样做，在和我的私聊里：/parked
language-unknown = 要哪种语言？中文：/language zh　英文：/language en　两种都要：/language zh+en

## /call 不带内容：一步一步发起

draft-title = 📝 { $name } 在发起召集
draft-title-anonymous = 📝 群管理员在发起召集
draft-title-edit = 📝 修改召集 #{ $number }
draft-needed = 需要 { $needed }
draft-ask-needed = 要几个人？点一个，或回复本条写人数
draft-ask-window = 什么时间？点一个，或回复本条写时间，例如 18:00-20:00
draft-ask-place = 在哪里？点一个，或回复本条写地点
draft-ask-purpose = 做什么？点一个，或回复本条写上
draft-ready = 还没发。对了就点“发布”，要改哪项点哪项
draft-edit-which = 要改哪一项？
draft-edit-ready = 还没改。对了就点“保存”
draft-posted = ✅ 已发布 #{ $number }，看板在下面
draft-cancelled = 已取消，没有发布也没有改动
draft-type-needed = 回复这条消息，写人数，例如：9
draft-type-window = 回复这条消息，写几点到几点，例如：18:00-20:00，或 明天 8:00-12:00
draft-type-place = 回复这条消息，写地点，例如：东区门岗
draft-type-purpose = 回复这条消息，写做什么，例如：测温登记
draft-not-ready = 时间已经过了，请再选一次
draft-window-past = 这个时间已经过了，请选别的
draft-of-another = 这是 { $name } 在填的。你要发起，请自己发 /call
draft-tap-first = 要改哪项，先点那一项的按钮；都对了就点“发布”
button-draft-needed = { $needed } 人
button-draft-now = 现在起 { HOURS($minutes) } 小时
# 今天 7/3 周五 18:00–20:00
button-draft-window = { DAY($starts) } { WINDOW($starts, $ends) }
button-draft-place = { $place }
button-draft-place-purpose = { $place }｜{ $purpose }
button-draft-purpose = { $purpose }
button-draft-no-purpose = 不写
button-draft-other = 别的
button-draft-ask = 改
button-draft-post = 发布
button-draft-save = 保存
button-draft-cancel = 取消
button-draft-leave = 不改了
button-draft-field-needed = 人数
button-draft-field-window = 时间
button-draft-field-place = 地点
button-draft-field-purpose = 做什么

## /call edit：改一个召集

# 一处改动，用在下面几句里
change-needed = 需要 { $needed } 人
change-window = 时间 { DAY($starts) } { WINDOW($starts, $ends) }
change-place = 地点 { $place }
change-purpose = 内容 { $purpose }
change-no-purpose = 内容不写
call-edited = ✏️ 召集 #{ $number } 已改：{ $changes }
call-changed = { $group }：你答应的召集 #{ $number } 改了：{ $changes }。来不了请回复“来不了”
call-moved-down = { $group }：召集 #{ $number } 改了：{ $changes }。你现在是候补第 { $place } 位，有空缺会告诉你
edit-in-group = 改召集要在群里发，例如：/call edit 12 8人
edit-which = 要改哪一个？写上编号，例如：/call edit 12 8人
edit-nothing = 召集 #{ $number } 本来就是这样。要改就写上改成什么，例如：/call edit { $number } 8人
edit-below-arrived = 召集 #{ $number } 已经到了 { $arrived } 人，人数不能比这少。例如：/call edit { $number } { $arrived }人
edit-window-past = 这个时间已经过了。例如：/call edit { $number } now+2h
# 改召集或一步一步发起时写错：$number 为 0 是还没发布的
given-count-bad =
    { $number ->
        [0] 人数“{ $given }”不对，要 1 到 999。例如：9
       *[other] 人数“{ $given }”不对，要 1 到 999。例如：/call edit { $number } 8人
    }
given-text-too-long =
    { $number ->
        [0] 要写 1 到 { $limit } 个字。例如：东区门岗
       *[other] 要写 1 到 { $limit } 个字。例如：/call edit { $number } 西门
    }
given-window-missing =
    { $number ->
        [0] 没看懂时间，要写几点到几点。例如：18:00-20:00，或 明天 8:00-12:00
       *[other] 没看懂时间，要写几点到几点。例如：/call edit { $number } 19:00-21:00
    }
given-window-unreadable =
    { $number ->
        [0] 时间“{ $given }”看不懂。例如：18:00-20:00，或 明天 8:00-12:00
       *[other] 时间“{ $given }”看不懂。例如：/call edit { $number } 19:00-21:00
    }
given-window-empty =
    { $number ->
        [0] 开始和结束是同一时刻。例如：18:00-20:00
       *[other] 开始和结束是同一时刻。例如：/call edit { $number } 19:00-21:00
    }
given-window-past =
    { $number ->
        [0] “{ $given }”已经过去了。例如：明天 18:00-20:00
       *[other] “{ $given }”已经过去了。例如：/call edit { $number } 明天 18:00-20:00
    }
given-window-too-long =
    { $number ->
        [0] 时间太长，一次最多 { $hours } 小时。例如：18:00-20:00
       *[other] 时间太长，一次最多 { $hours } 小时。例如：/call edit { $number } 19:00-21:00
    }

## /repost 12，/calls pin

call-reposted = ⬇️ #{ $number } 的看板在下面
repost-in-group = 重发看板要在群里发：/repost 12
repost-which = 要重发哪一个的看板？写上编号，例如：/repost 12
calls-pinned =
    { $more ->
        [0] 📌 进行中的召集 { $count } 个
       *[other] 📌 进行中的召集 { $count } 个，下面是最近的，另有 { $more } 个
    }
    { ROWS($calls) }
calls-pinned-row =
    { $short ->
        [0] #{ $number } { $place }｜{ DAY($starts) } { WINDOW($starts, $ends) }｜人已够
       *[other] #{ $number } { $place }｜{ DAY($starts) } { WINDOW($starts, $ends) }｜还缺 { $short }
    }
calls-pinned-none = 📌 现在没有进行中的召集
calls-no-longer-kept = 这里不再列出召集了。/calls 随时可看
calls-not-pinned = 这个群没有置顶的召集清单。要一个：/calls pin
calls-unpinnable = 清单发了，但我没有置顶的权限。请在群设置里让我能置顶消息，再发 /calls pin；或者由群管理员自己置顶它
pin-in-group = 置顶清单要在群里发：/calls pin

## 同一时间答应了两个：私下问一次

# 下面三行是一条消息
overlap-one = { $group }：你答应了 #{ $number } { $place }｜{ DAY($starts) } { WINDOW($starts, $ends) }
overlap-other = 同一时间还有 { $group } #{ $number } { $place }｜{ DAY($starts) } { WINDOW($starts, $ends) }
overlap-which = 去哪一个？
overlap-gone = #{ $number } 和 #{ $other } 不再冲突了
overlap-one-chosen = 已记下：去 #{ $number } { $place }，不去 #{ $other }
overlap-both-chosen = 已记下：#{ $number } 和 #{ $other } 两个都去
button-go-to-one = 去 #{ $number }
button-go-to-both = 两个都去

## 群

hello =
    大家好，我是值守：在群里召集值班、记签到。
    群管理员发 /setup 就能开始。我只保存命令和对我的回复，别的话不存。
    点下面的按钮和我私聊一次，提醒才能发给你本人。
hello-again = 值守回来了，进行中的召集照旧。
link-private = 和值守私聊
setup-done =
    已登记“{ $group }”。群管理员都是协调员，换了管理员我会跟着换。
    召集志愿者：/call 6 18:00-20:00 东区门岗 测温登记
    加一位协调员：回复他的消息，发 /coordinator
setup-again = “{ $group }”已经登记过了。召集志愿者：/call 6 18:00-20:00 东区门岗 测温登记
setup-not-admin = 登记要由群管理员来做。请群管理员发：/setup
coordinator-on = { $name } 现在是协调员。收回：回复他的消息，发 /coordinator off
coordinator-off = { $name } 不再是协调员
coordinator-reply = 回复那个人的消息，发 /coordinator；收回发 /coordinator off
coordinator-admin = { $name } 是群管理员，群管理员都是协调员；要收回请先在群设置里取消管理员
muted = “{ $group }”：我没有在群里发言的权限，看板停了。请在群设置里允许我发言，恢复后会自动补上

## 私聊：开始

start-stranger =
    值守在群聊里召集值班、记签到。
    你的群要用：把 @{ $username } 加进群，群管理员发 /setup。
    已在群里：在群里点一次看板上的按钮，我就认识你了。/help 看能做什么。English: /language en
start-volunteer =
    值守帮这些群召集值班：{ $groups }。
    有召集时，点“我来”，到了点“签到”，走时点“签退”；打字回复也行：到／我来／来不了。
    /calls 看谁在找人，/me 看自己的值班。
start-coordinator =
    你是这些群的协调员：{ $groups }。
    在群里召集志愿者：/call 6 18:00-20:00 东区门岗 测温登记；提前结束：/close 12
    /calls 看各群还缺几人，/me 看自己的值班，/help 看全部命令。
start-owner =
    你是这个值守的所有者。
    下一步：把 @{ $username } 加进志愿者群，在群里发 /setup。
    然后发：/call 6 18:00-20:00 东区门岗 测温登记
start-in-group = 我在。/help 看这里能做什么，/calls 看谁在找人
claim-done =
    你现在是这个值守的所有者，链接已作废。
    下一步：把我加进志愿者群，在群里发 /setup。
claim-void = 这个链接已用过或不对。要新的：没有所有者时重启值守，看它启动时打印的链接
private-hint = 这句我没看懂，没有记。报名、签到：点召集下面的按钮，或回复那条召集。/calls 看谁在找人，/me 看自己的值班，/help 看能做什么
language-set = 好的，以后在这里说中文

## /help 和命令菜单

commands-here =
    你在这里能做：
    { ROWS($rows) }
commands-here-and-there =
    你在这里能做：
    { ROWS($rows) }

    在群里还能做：
    { ROWS($there) }
help-call = /call 6 18:00-20:00 东区门岗 测温登记：召集志愿者（人数 时间 地点 做什么；时间也可写 明天 8:00-12:00、now+2h；急的在最后加上“加急”）
help-call-edit = /call 不带内容：用按钮一步一步发起；/call edit 12 8人（或 19:00-21:00、西门）：改一个召集
help-repost = /repost 12：把看板重新发到最下面
help-calls-pin = /calls pin：置顶进行中的召集；/calls unpin 取消
help-close = /close 12：提前结束召集
help-in = /in 12 张伟：替他签到；也可回复他的消息发 /in
help-out = /out 12 张伟：替他签退。结束以后更正：/in 12 张伟 18:00-20:00、/out 12 张伟 19:30
help-calls-ask = /calls 12 ask：问名册上还没回复的人；也可回复看板发 @未回复
help-calls-export = /calls 12 export：名单 Excel，发到私聊
help-call-qr = /call qr 12：二维码，给不在群里的人扫
help-coordinator = /coordinator：回复某人的消息，让他当协调员；/coordinator off 收回
help-setup = /setup：登记这个群（群管理员）
help-calls = /calls：进行中的召集
help-me = /me：我的值班（私聊）
help-language = /language zh、en 或 zh+en：语言（群里由协调员改）
help-help = /help：这里能做什么
help-parked = /parked：没能处理的消息；/parked retry 再试一次

command-call = 召集志愿者：人数 时间 地点 做什么
command-repost = 把看板重新发到最下面：编号
command-close = 结束召集：编号
command-in = 替人签到：编号 名字
command-out = 替人签退：编号 名字
command-coordinator = 回复某人：让他当协调员
command-setup = 登记这个群
command-calls = 进行中的召集
command-me = 我的值班
command-language = 语言
command-help = 这里能做什么
command-start = 开始
command-parked = 没能处理的消息

## 给所有者

rival = ⚠️ 有另一个程序在用同一个 token 收消息。这一个在等；请停掉多余的那个
parked-none = 没有处理不了的消息
parked-list =
    没能处理的消息（/parked retry 再试一次）：
    { ROWS($rows) }
parked-row = { $id }｜{ DAY($at) } { CLOCK($at) }｜{ $reason }
parked-retried = 重新处理 { $count } 条
