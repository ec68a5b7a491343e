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

# WHEN($at): 18:00 · 明天 7/3 周五 18:00
when =
    { $relation ->
        [today] { CLOCK($at) }
       *[other] { DAY($at) } { CLOCK($at) }
    }

# WINDOW($starts, $ends): 18:00–20:00 · 22:00–次日06:00 · 22:00–今天 06:00 · 18:00–7/9 周四 20:00
# $end: same-day, next-day, later: the day on which it ends, counted from the day on which it starts; today: it began
# before today, and who reads it reads it on its last day.
window =
    { $end ->
        [same-day] { CLOCK($starts) }–{ CLOCK($ends) }
        [next-day] { CLOCK($starts) }–次日{ CLOCK($ends) }
        [today] { CLOCK($starts) }–今天 { CLOCK($ends) }
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
# 还没开始就结束了
call-counts-called-off = 已取消
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
# 收不到私聊的人，在群里提一次；下一行是名字
out-of-reach-reserve = #{ $number } { $place }，{ DAY($starts) } { CLOCK($starts) } 人已够，候补先不用来，有空缺会告诉：
out-of-reach-moved-up = #{ $number } { $place }，{ DAY($starts) } { WINDOW($starts, $ends) }。有空缺，轮到你了，请来；来不了请回复“来不了”：
out-of-reach-moved-down = #{ $number } { $place }，{ DAY($starts) } { CLOCK($starts) } 要的人少了，先不用来，有空缺会告诉：
out-of-reach-changed = ✏️ #{ $number } 改了，现在是 { $place }，{ DAY($starts) } { WINDOW($starts, $ends) }；来不了请回复“来不了”：
out-of-reach-called-off = #{ $number } 取消了，不用来了，谢谢。{ $place }，{ DAY($starts) } { WINDOW($starts, $ends) }：

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
    { $stage ->
        [over] { call-name }｜{ $group }｜已结束
        [called-off] { call-name }｜{ $group }｜已取消
       *[open] { call-name }｜{ $group }
    }
call-mine-silent =
    { $short ->
        [0] 你还没有回复
       *[other] 还缺 { $short }，你还没有回复：来不来点一下
    }
call-mine-coming = 你：能来 🚶
call-mine-reserve = 你：候补第 { $rank } 位。先不用来，有空缺会告诉你
# 开始前提醒一次；开始后还没签到，再问一次
call-mine-reminded = ⏰ 提醒：你答应了来。到了点“签到”；来不了点“来不了”
call-mine-nudged = ⏰ 已经开始了，还没有你的签到。到了点“签到”；来不了点“来不了”，没关系
call-mine-cant = 你：来不了
call-mine-arrived = 你：{ CLOCK($arrived) } 已签到 ✅
call-mine-left = 你：{ CLOCK($arrived) } 签到，{ CLOCK($left) } 签退 ✅
# 结束以后
call-mine-called-off = 已取消，不用来了，谢谢
call-mine-not-needed = 你：候补，这次没有轮到，谢谢
call-mine-no-record = 没有你的签到记录。来了的话，请告诉协调员
call-mine-over = 这次已经结束，谢谢
call-reserve-mine = { $group }：值班召集 #{ $number } { $place } { WHEN($starts) } 人已够，你是候补第 { $rank } 位。先不用来，有空缺会告诉你
call-moved-up = { $group }：值班召集 #{ $number } 轮到你了，请来。{ $place }｜{ DAY($starts) } { WINDOW($starts, $ends) }。来不了请回复“来不了”
call-called-off = { $group }：值班召集 #{ $number } 取消了，不用来了，谢谢。{ $place }｜{ DAY($starts) } { WINDOW($starts, $ends) }
# 开始前最后几分钟、或已经开始，有人来不了了：告诉发起的协调员
call-short-mine = { $group }：召集 #{ $number } 有人来不了了，还缺 { $short }。{ $place }｜{ DAY($starts) } { WINDOW($starts, $ends) }
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

call-coming = 已记下：#{ $number } { $place } { WHEN($starts) }，谢谢
call-coming-at = 已记下：#{ $number } { $place }，{ CLOCK($expected) } 到，谢谢
call-coming-late = 已记下：#{ $number } { $place }，晚点到，谢谢
call-cant = 已记下：#{ $number } 来不了
call-cant-after-arriving = 已记下：#{ $number } 来不了。{ CLOCK($at) } 的签到仍在；要离开请点“签退”
call-arrived = 签到成功 { CLOCK($at) }
call-arrived-early = 签到成功 { CLOCK($at) }（提前，时长从 { WHEN($starts) } 起算）
call-arrived-before = { CLOCK($at) } 已签到，不用再点
call-left = 签退成功 { CLOCK($at) }，这次服务 { HOURS($minutes) } 小时，辛苦了
call-left-soon = 已签退 { CLOCK($at) }。点错了？再点“签到”就恢复
call-left-undone = 已恢复：{ CLOCK($at) } 的签到
call-overlap =
    { $rank ->
        [0] 已记下：#{ $number } { $place } { WHEN($starts) }，谢谢。注意：同一时间你还答应了 #{ $other } { $elsewhere }，去不了的请点“来不了”
       *[other] 已记下：#{ $number } { $place } { WHEN($starts) }，你是候补第 { $rank } 位，先不用来。注意：同一时间你还答应了 #{ $other } { $elsewhere }，去不了的请点“来不了”
    }
call-overlap-asked =
    { $rank ->
        [0] 已记下：#{ $number } { $place } { WHEN($starts) }，谢谢。同一时间你还答应了 #{ $other } { $elsewhere }，去哪个？请到私聊里点一下
       *[other] 已记下：#{ $number } { $place } { WHEN($starts) }，你是候补第 { $rank } 位，先不用来。同一时间你还答应了 #{ $other } { $elsewhere }，去哪个？请到私聊里点一下
    }
call-reserve = 已记下：#{ $number } { $place } { WHEN($starts) }，谢谢。人已够，你是候补第 { $rank } 位。先不用来，有空缺会告诉你
call-absent = 已记下：#{ $number } 没到
call-over = 值班召集 #{ $number } 已结束，不再改动
call-ended = #{ $number } 已经结束了
call-not-checked-in = #{ $number } 你现在没有签到，不用签退
call-corrected = 已更正：#{ $number }
button-gone = 这个按钮已失效
too-fast = 点得太快了，这一下没有记。请过 { $seconds } 秒再点

## 志愿者名册

register-title = 🙋 志愿者名册｜{ $people } 人
register-how = 愿意来值班的点一下，有召集时会问到你
button-join = 我是志愿者
button-leave = 退出名册
register-joined = 你在志愿者名册上了，谢谢
register-left = 已从名册去掉。想来再点“我是志愿者”

## 问还没回复的：@未回复

button-ask-silent = @未回复
ask-begun = #{ $number } 还没回复的 { $people } 人：能私聊的私聊问，其余在群里提一次
ask-which = 要问哪一个召集？写上编号，例如：/calls 12 ask，或回复看板：@未回复
ask-nobody = #{ $number } 名册上的人都回复了，没有要问的
ask-enough = #{ $number } 已经问过 { $times } 次，不再打扰。急的话请打电话
# 群里提一次收不到私聊的人；下一行是名字
silent-title = #{ $number } { $place }，{ DAY($starts) } { CLOCK($starts) } 还没回复，来不来说一声：
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
behalf-in-before = { $name } { CLOCK($at) } 就签到了（#{ $number }），没有重记
behalf-out = { $name } { CLOCK($at) } 已签退（#{ $number }，代记）
behalf-in-mine = { $group }：协调员替你记了签到 { CLOCK($at) }，#{ $number } { $place }。走时请签退
behalf-out-mine = { $group }：协调员替你记了签退 { CLOCK($at) }，#{ $number } { $place }。辛苦了
behalf-not-there = #{ $number } { $name } 现在没有签到，不用签退。要签到：/in { $number } { $name }
behalf-in-group = 代别人签到要在群里发：/in 12 张伟
behalf-which = 是哪一个召集？写上编号，例如：/in 12 张伟
behalf-which-out = 是哪一个召集？写上编号，例如：/out 12 张伟，结束以后：/out 12 张伟 19:30
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
roll-how = 到了的点一下名字，点错再点一次；点完，按“没打勾的都没到”（候补不算）
roll-nobody = 还没有人说来
roll-expected = ▫️ { $name }
roll-reserve = ▫️ { $name }（候补）
roll-present = ✅ { $name }
roll-left = ☑️ { $name }（已签退）
roll-not-there = ✖️ { $name }（没到）
button-rest-absent = 没打勾的都没到
button-page = 第 { $page }/{ $pages } 页
roll-call-sent = 名单发到你的私聊了：#{ $number }
roll-call-tried = 名单发到你的私聊了：#{ $number }。没收到？先点我的头像、开始私聊，再点“点名”
roll-call-in-private = 先点我的头像、开始私聊，再点“点名”：名单只发给你本人
roll-call-too-early = #{ $number } { CLOCK($starts) } 才开始，现在不能记没到
roll-has-left = { $name } 已经签退了。又来了的话，在群里发：/in { $number } { $name }
roll-unticked = { $name } 的签到已撤回（#{ $number }）
roll-unticked-mine = { $group }：你的签到已撤回，#{ $number } { $place }。到了请再签一次，或回复：到
roll-rest-absent = 已记：{ $people } 人没到（#{ $number }）
roll-call-changed = 名单刚变了（#{ $number }），这一下没有记。看一眼再点
# 结束以后，在协调员的名单上
roll-unasked =
    { $more ->
        [0] 没签退、也问不到本人，按结束时间记了：{ $names }。要改：/out { $number } 张伟 19:30
       *[other] 没签退、也问不到本人，按结束时间记了：{ $names } 等，另有 { $more } 人。要改：/out { $number } 张伟 19:30
    }

## 访客

guest-asked = 已告诉召集 #{ $number } 的协调员，同意了马上告诉你
guest-let-in = { $group }：召集 #{ $number } 的协调员同意你来，谢谢。到了请在召集下面点“签到”
guest-turned-away = 召集 #{ $number } 这次不用再来人了，谢谢你的心意
guest-unheard = 召集 #{ $number } 已经结束了，协调员没来得及答复，谢谢你的心意
guest-card =
    { $stage ->
        [waiting] { $group }：{ $name } 不在群里，想来 #{ $number } { $place }。同意吗？
        [let_in] { $group }：{ $name } 以访客身份来 #{ $number } { $place }
        [unheard] { $group }：{ $name } 想来 #{ $number } { $place }，到结束没有人答复，已告诉本人
       *[turned_away] { $group }：{ $name } 想来 #{ $number } { $place }，没有同意
    }
# 协调员都收不到私聊时，发在群里
guest-card-group =
    { $stage ->
        [waiting] { $name } 不在群里，想来 #{ $number } { $place }。协调员，同意吗？
        [let_in] { $name } 以访客身份来 #{ $number } { $place }
        [unheard] { $name } 想来 #{ $number } { $place }，已经结束了
       *[turned_away] { $name } 这次不来 #{ $number } { $place }
    }
button-let-in = 同意
button-turn-away = 谢绝
guest-is-in = { $name } 可以来了，已告诉本人
guest-is-out = 没有让 { $name } 来，已婉言告诉本人

## /calls /close /me

calls-none = 现在没有进行中的召集
call-none-open = 现在没有进行中的召集。协调员这样发起：/call 6 18:00-20:00 东区门岗 测温登记
calls-open =
    { $more ->
        [0] 进行中的召集 { $count } 个
       *[other] 进行中的召集 { $count } 个，下面是最近的，另有 { $more } 个
    }
    { ROWS($calls) }
calls-row = #{ $number } { $place }｜{ DAY($starts) } { WINDOW($starts, $ends) }｜需要 { $needed } · 能来 { $coming } · 已签到 { $arrived }
calls-row-of-group = { $group }：#{ $number } { $place }｜{ DAY($starts) } { WINDOW($starts, $ends) }｜需要 { $needed } · 能来 { $coming } · 已签到 { $arrived }
call-closed =
    { $told ->
        [0] 值班召集 #{ $number } 已结束
       *[other] 值班召集 #{ $number } 已取消，正在通知答应来的 { $told } 人
    }
call-unknown = 这里没有召集 #{ $number }。/calls 看有哪些
close-which = 要结束哪一个？写上编号，例如：/close 12
me-in-private = 你的值班和求助只在私聊里看：点我的头像，发 /me
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
me-more-requests = 另有 { $more } 个求助没有列出。看某一个：/need 31（写那个编号）

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

draft-title =
    { $urgent ->
        [1] 📝 { $name } 在发起召集｜🚨 加急
       *[0] 📝 { $name } 在发起召集
    }
draft-title-anonymous =
    { $urgent ->
        [1] 📝 群管理员在发起召集｜🚨 加急
       *[0] 📝 群管理员在发起召集
    }
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
draft-not-ready = 还有一项没填好（时间过了的要重选），看这条消息
# 点了以后的提示：已记：需要 6 人
draft-noted = 已记：{ $changes }
draft-urgent-noted =
    { $urgent ->
        [1] 已记：加急
       *[0] 已记：不加急
    }
draft-gone = 这份草稿已经没了：发布了、取消了，或放了一天。要发起召集，请发 /call
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
button-draft-urgent =
    { $urgent ->
        [1] 🚨 加急：是
       *[0] 加急：否
    }
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
call-edited =
    ✏️ 召集 #{ $number } 已改：
    { ROWS($changes) }
call-changed =
    { $group }：你答应的召集 #{ $number } 改了：
    { ROWS($changes) }
    来不了请回复“来不了”
call-changed-there =
    { $group }：召集 #{ $number } 改了：
    { ROWS($changes) }
call-changed-needed = { $group }：召集 #{ $number } 现在要 { $needed } 人，你在内
call-moved-down =
    { $group }：召集 #{ $number } 改了：
    { ROWS($changes) }
    你现在是候补第 { $place } 位。先不用来，有空缺会告诉你
edit-other-day = 召集 #{ $number } 已经到了 { $arrived } 人，不能改到另一天。请结束它，再发一个，例如：/close { $number }
edit-in-group = 改召集要在群里发，例如：/call edit 12 8人
edit-which = 要改哪一个？写上编号，例如：/call edit 12 8人
edit-nothing = 召集 #{ $number } 本来就是这样。要改就写上改成什么，例如：/call edit { $number } 8人
edit-below-arrived = 召集 #{ $number } 已经到了 { $arrived } 人，人数不能比这少。例如：/call edit { $number } { $arrived }人
edit-window-past = 这个时间已经过了。例如：/call edit { $number } now+2h
# 改召集或一步一步发起时写错：$number 为 0 是还没发布的
given-no-place =
    { $number ->
        [0] “{ $given }”不像地点，没有记。例如：东区门岗。不发了就点“取消”
       *[other] “{ $given }”没看懂，没有改。例如：/call edit { $number } 8人，或 19:00-21:00，或 地点 西门
    }
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
calls-unpinnable = 清单发了，但我没有置顶的权限。请在群设置里让我能置顶消息，再发一次 /calls pin 或 /rounds pin；或者由群管理员自己置顶它
pin-in-group = 置顶清单要在群里发：/calls pin

## 同一时间答应了两个：私下问一次

# 下面三行是一条消息
overlap-one =
    { $rank ->
        [0] { $group }：你答应了 #{ $number } { $place }｜{ DAY($starts) } { WINDOW($starts, $ends) }
       *[other] { $group }：你答应了 #{ $number } { $place }｜{ DAY($starts) } { WINDOW($starts, $ends) }（候补第 { $rank } 位）
    }
overlap-other =
    { $rank ->
        [0] 同一时间还有 { $group } #{ $number } { $place }｜{ DAY($starts) } { WINDOW($starts, $ends) }
       *[other] 同一时间还有 { $group } #{ $number } { $place }｜{ DAY($starts) } { WINDOW($starts, $ends) }（候补第 { $rank } 位）
    }
overlap-which = 去哪一个？
overlap-gone = #{ $number } 和 #{ $other } 不再冲突了
overlap-one-chosen =
    { $rank ->
        [0] 已记下：去 #{ $number } { $place }，不去 #{ $other }
       *[other] 已记下：去 #{ $number } { $place }（候补第 { $rank } 位），不去 #{ $other }
    }
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
    值守在群聊里召集值班、记签到、接求助。
    你的群要用：把 @{ $username } 加进群，群管理员发 /setup。
    已在群里：在群里点一次看板上的按钮，我就认识你了。/help 看能做什么。English: /language en
start-volunteer =
    值守帮这些群召集值班、接求助：{ $groups }。
    有召集时，点“我来”，到了点“签到”，走时点“签退”；打字回复也行：到／我来／来不了。
    要帮忙：/need 药品 3栋201 降压药两盒；/needs 看谁要帮忙，/calls 看谁在找人，/me 看自己的。
start-coordinator =
    你是这些群的协调员：{ $groups }。
    在群里召集志愿者：/call 6 18:00-20:00 东区门岗 测温登记；提前结束：/close 12
    /needs 看还没人接的求助，/need 31 看一个的经过；/calls 看各群还缺几人，/me 看自己的，/help 看全部命令。
start-owner =
    你是这个值守的所有者。
    下一步：把 @{ $username } 加进志愿者群，在群里发 /setup。
    然后发：/call 6 18:00-20:00 东区门岗 测温登记
start-in-group = 我在。/help 看这里能做什么，/calls 看谁在找人，/needs 看谁要帮忙
claim-done =
    你现在是这个值守的所有者，链接已作废。
    下一步：把我加进志愿者群，在群里发 /setup。
claim-void = 这个链接已用过或不对。要新的：没有所有者时重启值守，看它启动时打印的链接
private-hint = 这句我没看懂，没有记。报名、签到：点召集下面的按钮，或回复那条召集。/calls 看谁在找人，/me 看自己的值班，/help 看能做什么
language-set = 好的，这里说中文

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
help-me = /me：我的值班、我的求助（私聊）
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
command-me = 我的值班、我的求助
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

## 求助：/need 没写全或没看懂

need-kind-missing = 没写要什么，写在最前面。例如：/need 药品 3栋201 降压药两盒
need-kind-unknown = 没认出要的是哪一类：物资、药品、就医、接送、送菜、报修。例如：/need 药品 3栋201 降压药两盒
need-place-missing = 没看出在哪里，楼栋和房号写在类别后面。例如：/need 药品 3栋201 降压药两盒
need-what-missing = 没写要什么东西，写在地址后面。例如：/need 药品 3栋201 降压药两盒
need-name-missing = 没写替谁求助。例如：/need 代 王奶奶 药品 3栋201 降压药两盒
need-too-long = 太长了，最多 { $limit } 个字。例如：/need 药品 3栋201 降压药两盒
need-time-past = “{ $given }”不是将来的时间。例如：/need 接送 3栋201 去市医院 明天9:00
need-day-unreadable = 没看懂是哪一天：“{ $given }”。例如：/need 接送 3栋201 去市医院 明天9:00

## Requests: what people see of one, and what they are answered

# 💊 药品 #31 · 🚨 加急 · 📦 物资 #32
request-icon =
    { $kind ->
        [supplies] 📦
        [medicine] 💊
        [hospital] 🏥
        [ride] 🚗
        [groceries] 🥬
       *[repair] 🔧
    }
request-kind =
    { $kind ->
        [supplies] 物资
        [medicine] 药品
        [hospital] 就医
        [ride] 接送
        [groceries] 送菜
       *[repair] 报修
    }
request-name =
    { $urgent ->
        [1] 🚨 加急 · { request-icon } { request-kind } #{ $number }
       *[0] { request-icon } { request-kind } #{ $number }
    }
# $name：接单的人
request-stage =
    { $stage ->
        [open] 待接单
        [claimed] { $name } 已接单
        [delivered] 已送到，待本人确认
        [delivered-proxy] 已送到，待代求的人确认
        [confirmed] 已确认
        [confirmed-proxy] 已确认（由代求的人）
        [confirmed-coordinator] 已确认（协调员代）
        [cancelled] 已取消
        [lapsed] 没有人接单，已到期
       *[unconfirmed] 已送到，未确认
    }
# 💊 药品 #31｜待接单
request-title = { request-name }｜{ request-stage }
# 3栋｜23:30提出；过了零点带日期
request-where =
    { $today ->
        [1] { $building }｜{ CLOCK($asked) }提出
       *[0] { $building }｜{ DAY($asked) } { CLOCK($asked) }提出
    }
request-where-unknown =
    { $today ->
        [1] { CLOCK($asked) }提出
       *[0] { DAY($asked) } { CLOCK($asked) }提出
    }
request-when = 时间：{ DAY($at) } { CLOCK($at) }
request-hidden-medicine = 地址和药名接单后私聊发
request-hidden-hospital = 地址和情况接单后私聊发
request-private = 房号和电话接单后私聊发
request-what = { $what }
request-to = 去：{ $to }

# 私聊里：3栋201 王女士 13800000000
request-address = { $place } { $name }
request-address-phone = { $place } { $name } { $phone }
request-asked-through = 由 { $name } 代求
request-people = { $people } 人
request-wheelchair = 有轮椅
request-since = { $since } 起
request-cold = ❄️ 要冷藏
request-seen-by =
    { $more ->
        [0] 接过又没去、看过地址的：{ $names }
       *[other] 接过又没去、看过地址的：{ $names } 等，另有 { $more } 人
    }
request-photo = #{ $number } 的照片

# 求助人的卡片
request-sort =
    { $urgent ->
        [1] 🚨 加急 · { request-icon } { request-kind }
       *[0] { request-icon } { request-kind }
    }
request-mine-title =
    { $stage ->
        [open] 已登记 #{ $number }｜{ request-sort }｜{ $group }
       *[other] { request-name }｜{ $group }
    }
request-mine =
    { $stage ->
        [open] { request-mine-open }
        [claimed] { request-mine-claimed }
        [delivered] { request-mine-delivered }
        [delivered-proxy] { request-mine-delivered }
        [confirmed] 已确认，谢谢。地址已从接单人那里删去
        [confirmed-proxy] 已确认，谢谢。地址已从接单人那里删去
        [confirmed-coordinator] 协调员已代你确认，地址已从接单人那里删去。没收到请点“没收到”
        [cancelled] 已取消。还需要请再发 /need
        [lapsed] { request-mine-lapsed }
       *[unconfirmed] { $name } 说已送到，没有等到你的确认，先按未确认结束。收到了请点“确认收到”，没收到请点“没收到”
    }
request-mine-open =
    { $warned ->
        [1] 有人接单会告诉你；危急请打{ $emergency }
       *[0] 有人接单会告诉你
    }
request-mine-claimed =
    { $kind ->
        [hospital] { $name } 来接。到了会问你
        [ride] { $name } 来接。到了会问你
        [repair] { $name } 来修。修好了会问你
       *[other] { $name } 已接单。东西到了会问你
    }
request-mine-delivered =
    { $kind ->
        [repair] { $name } 说修好了。{ request-mine-question }
       *[other] { $name } 说已送到。{ request-mine-question }
    }
request-mine-lapsed =
    { $warned ->
        [1] 没有人接单，已到期。还需要的话，请再发 /need；危急请打{ $emergency }
       *[0] 没有人接单，已到期。还需要的话，请再发 /need
    }
request-mine-given-back = { $name } 去不了了，正在找别人
request-mine-missing = 已告诉 { $name } 和协调员，请等一下
request-mine-question =
    { $kind ->
        [hospital] 到了吗？
        [ride] 到了吗？
        [repair] 好了吗？
       *[other] 收到了吗？
    }
request-night = 夜里接单的人少，可能要等
request-night-phone = 夜里接单的人少，可能要等。值班电话 { $phone }
request-mine-on-the-way = { CLOCK($at) } { $name }：在路上
# 求助人收不到私聊时，在群里问：不说要的是什么；名字在最后
request-mine-in-group = #{ $number }｜{ request-mine-delivered } { $asker }

# 接单人的卡片
request-holder-title =
    { $kind ->
        [hospital] { request-icon } #{ $number } 由你接送｜{ $group }
        [ride] { request-icon } #{ $number } 由你接送｜{ $group }
        [repair] { request-icon } #{ $number } 由你修｜{ $group }
       *[other] { request-icon } #{ $number } 由你送｜{ $group }
    }
request-holder-asked =
    { $kind ->
        [hospital] 出发了吗？点“在路上”或“送不了”
        [ride] 出发了吗？点“在路上”或“送不了”
       *[other] 还顺利吗？点“在路上”或“送不了”
    }
request-holder-how = 对方确认才算办结，之后地址删去
request-holder-waits = 已告诉对方，等对方确认。之后地址删去
request-holder-missing = ⚠️ 对方说没收到。请再看看，或打电话问问
request-holder-over =
    { $stage ->
        [cancelled] 已取消，不用去了。地址已删去
        [unconfirmed] 对方没有回话，先按未确认结束。地址已删去，谢谢你
       *[other] 已确认，谢谢你。地址已删去
    }

# 其他人的卡片
request-card-title = { request-name }｜{ $group }｜{ request-stage }
request-offered = 协调员问你：能去吗？去不了没关系
request-let-go =
    { $move ->
        [released] 你已交还，地址已删去
       *[taken_back] 已交给别人，地址已删去
    }

# 提示
request-yours = #{ $number } 由你接单，地址已私聊发你
request-yours-in-private = #{ $number } 由你接单。点开私聊看地址
request-open-private = { $name }：#{ $number } 由你接单。地址只在私聊里发，请在十分钟内点开
link-request = 看地址
request-on-the-way = 已记下：#{ $number } 在路上
request-released = #{ $number } 已交还，谢谢说一声
request-taken-back = #{ $number } 已收回，等别人接单
request-delivered = 已记下：#{ $number } 送到了，等对方确认。辛苦了
request-confirmed = #{ $number } 已确认，谢谢
request-confirmed-for = #{ $number } 已代为确认
request-not-received = 已告诉接单人和协调员：#{ $number } 没收到
request-cancelled = #{ $number } 已取消
request-explained = 已记下，谢谢
request-over = 求助 #{ $number } 已结束
request-taken = { $name } 已接单（#{ $number }），谢谢你
request-own = #{ $number } 是你自己提的
request-for-you = #{ $number } 是替你求的，会有别人来
request-for-approved = 药品和就医只能由协调员认可的志愿者接。想接 #{ $number }，请找协调员
request-for-members = #{ $number } 只能由这个群里的人接
request-let-go-often = 今天你有 { $times } 次接了没送成，明天再接吧。谢谢你
request-unconfirmed-most = 你送的还有 { $most } 单等对方确认，确认几单再接
request-holds-most = 你手上已有 { $most } 单没送到，先送完再接
request-nobody-has-it = #{ $number } 现在没有人接单
request-own-delivery = #{ $number } 是你送的，请别的协调员来确认
request-not-yours = #{ $number } 不是你接的单
request-of-another = #{ $number } 只能由提出的人确认
request-cancel-delivered = #{ $number } 已送到，收到了请点“确认收到”
request-cancel-not-yours = #{ $number } 只有提出的人和协调员能取消
request-not-now =
    { $stage ->
        [open] #{ $number } 还没有人接单
        [claimed] #{ $number } 还没有送到
        [delivered] #{ $number } 已送到，等对方确认
        [confirmed] #{ $number } 已确认
        [cancelled] #{ $number } 已取消
        [lapsed] #{ $number } 已到期
       *[unconfirmed] #{ $number } 已按未确认结束
    }

# 协调员代确认以后
request-how =
    #{ $number }｜{ $group }｜你代为确认了
    你怎么知道送到了？
request-how-phone = #{ $number }｜{ $group }｜你代为确认了：打过电话
request-how-seen = #{ $number }｜{ $group }｜你代为确认了：亲眼看到
request-how-told = #{ $number }｜{ $group }｜你代为确认了：别人告诉你的
request-how-other = #{ $number }｜{ $group }｜你代为确认了：其他

button-claim = 接单
button-on-the-way = 在路上
button-deliver = 送达
button-deliver-ride = 已送到
button-deliver-repair = 已修好
button-release = 送不了
button-need-cancel = 取消
button-confirm = 确认收到
button-not-received = 没收到
button-confirm-for = 代确认
button-how = 怎么知道
button-how-phone = 打过电话
button-how-seen = 亲眼看到
button-how-told = 别人告诉我
button-how-other = 其他

## Requests: the clock, and whom a coordinator asks

# 夜里求药、就医，一直没人接：10 分钟、20 分钟后告诉求助人
request-still-waiting =
    { $group }：#{ $number } 还没有人接单，一有人接就告诉你。
    { ROWS($phones) }
request-silent =
    { $phoned ->
        [0] { request-silent-itself }
       *[other]
            { request-silent-itself }
            { ROWS($phones) }
    }
request-silent-itself = { $group }：#{ $number } 接单的人还没有回话，已请协调员过问。
request-duty-phone = 值班电话 { $duty }
request-phone = 危急请打 { $emergency }
request-phones = 危急请打 { $emergency }；值班电话 { $duty }
request-needs-coordinator = #{ $number } 等协调员处理，我私聊不到协调员。请协调员点下面的按钮
request-choice =
    { $people ->
        [0] #{ $number }｜{ $group }：现在没有可以问的人
       *[other] #{ $number }｜{ $group }：问谁？点名字，我私下问他能不能去，他答应才算
    }
request-nobody-to-ask = #{ $number }：没有可以问的人。能问的是私聊过我、还能接单、没说过去不了的人
request-not-askable = #{ $number }：这个人现在问不了，请另选一位
request-not-disturbed = #{ $number }：今天已经找过{ $name }好几次，请另选一位
request-asked-them = #{ $number }：已私下问{ $name }
request-declined = 知道了，#{ $number } 会再问别人
button-assign = 指派
button-reassign = 改派
button-ask-one =
    { $claims ->
        [0] { $name }
       *[other] { $name }（手上 { $claims } 件）
    }
button-accept = 我去
button-decline = 去不了

## Requests: asking by /need, and what it is answered

help-need = /need 药品 3栋201 降压药两盒：求助（物资、药品、就医、接送、送菜、报修；替别人：最后加“代 王奶奶”；急的加“加急”）。不写内容：一步一步来
help-need-number = /need 31：看一个求助
command-need = 求助：药品、就医、物资、接送、送菜、报修
need-no-group = 我还不知道你在哪个群。先在群里点一次我的按钮，或请群管理员把 @{ $username } 加进群；然后再发：/need 药品 3栋201 降压药两盒
need-kept-in-group = 已登记 #{ $number }，送到了会在这里问你。房号、电话请点下面私聊我，别写在群里
need-was-public =
    { $number ->
        [0] 你在群里写的房号、电话、药名或病情别人看得到，我能删就删了；还在的话请你自己删掉。以后可以私聊发给我
       *[other] #{ $number } 已登记。你在群里写的房号、电话、药名或病情别人看得到，我能删就删了；还在的话请你自己删掉。以后可以私聊发给我
    }
need-which-request = 说的是哪一件？点它下面的按钮
need-edited = 改了不算数：#{ $number } 还是原来那样。要改，先取消再发 /need
need-edited-unread = 改了不算数。请把改好的再发一条
link-need = 看我的求助
request-danger = 危急请马上打 { $emergency }
request-danger-phone = 危急请马上打 { $emergency }；也可以打值班电话 { $phone }
request-unknown = 这里没有求助 #{ $number }。/needs 看有哪些

## Requests: a coordinator's card

# 🗂 💊 药品 #31｜幸福里群｜待接单
request-desk-title = 🗂 { request-name }｜{ $group }｜{ request-stage }
request-desk-over = 地址已删去
request-moves-earlier = （前面还有 { $count } 步）
# 23:30 王奶奶：提出
request-move =
    { $today ->
        [1] { CLOCK($at) } { request-mover }：{ request-moved }
       *[0] { DAY($at) } { CLOCK($at) } { request-mover }：{ request-moved }
    }
request-mover =
    { $by ->
        [proxy] { request-who }（代求助）
        [coordinator] 协调员 { request-who }
        [admin] 群管理员
        [clock] 值守
       *[other] { request-who }
    }
# 过了保存期，名字已删去
request-who =
    { $named ->
        [1] { $name }
       *[0] 某人
    }
request-moved =
    { $move ->
        [asked] 提出
        [offered] 问 { $person } 能不能去
        [declined] { request-moved-declined }
        [claimed] 接单
        [on_the_way] 在路上
        [released] 交还
        [taken_back] 从 { $person } 收回
        [delivered] 说已送到
        [not_received] 说没收到
        [confirmed] { request-moved-confirmed }
        [cancelled] 取消
        [lapsed] 没有人接单，到期
       *[unconfirmed] 未确认，结束
    }
request-moved-declined =
    { $by ->
        [clock] 联系不上 { $person }
       *[other] 去不了
    }
request-moved-confirmed =
    { $how ->
        [phone] 代确认（打过电话）
        [seen] 代确认（亲眼看到）
        [told] 代确认（别人告诉的）
        [other] 代确认（其他）
       *[unsaid] 确认
    }
request-card-sent = #{ $number } 的卡片私聊发给你。没收到？点下面
link-card = 看卡片

## Requests: /needs and /approve

needs-none = 现在没有人等着接单（已接单 { $claimed } · 待确认 { $delivered }）。求助：/need 药品 3栋201 降压药两盒
needs-open =
    待接单 { $open } · 已接单 { $claimed } · 待确认 { $delivered }
    { ROWS($rows) }
    { needs-more }
needs-more =
    { $more ->
        [0] 要接单：点群里的“接单”，或发 /need 31（写那个编号）
       *[other] 另有 { $more } 个。要接单：点群里的“接单”，或发 /need 31（写那个编号）
    }
# ⏰ 💊 药品 #31｜3栋｜今天 7/2 周四 23:30提出
needs-row =
    { $late ->
        [1] ⏰ { needs-row-itself }
       *[0] { needs-row-itself }
    }
needs-row-of-group = { $group }：{ needs-row }
needs-row-itself = { request-name }{ needs-place }｜{ DAY($asked) } { CLOCK($asked) }提出{ needs-what }
needs-place =
    { $placed ->
        [0] { "" }
       *[1] ｜{ $building }
    }
needs-what =
    { $told ->
        [0] { "" }
       *[1] ｜{ $what }
    }
approve-on =
    { $everybody ->
        [1] { $name } 得到认可。这里药品和就医谁都能接
       *[0] { $name } 可以接药品和就医了。只有认可过的人能接；收回：回复他的消息，发 /approve off
    }
approve-off =
    { $everybody ->
        [1] { $name } 不再在认可之列。现在这里药品和就医谁都能接
       *[0] { $name } 不能再接药品和就医
    }
approve-reply = 在群里回复那个人的消息，发 /approve：让他可以接药品和就医；收回发 /approve off
help-needs = /needs：等人接单的求助
help-approve = /approve：回复某人的消息，让他可以接药品和就医；/approve off 收回
command-needs = 等人接单的求助
command-approve = 回复某人：让他可以接药品和就医

## Requests: put together step by step

# 私聊里写的一句话、一张照片：也许是求助
need-offer =
    { $kept ->
        [text] 这句我没看懂。要求助吗？点“我要求助”，你写的我留着，不用再写
        [photo] 这张照片是什么？要求助就点“我要求助”，照片我留着
       *[nothing] 太长了，我没看懂，也没有留：一次最多 { $limit } 个字。要求助就点“我要求助”，我一步一步问
    }
need-offer-else = 别的事：报名、签到，点召集下面的按钮，或回复那条召集。/help 看能做什么
need-unreadable = 这个我没看懂，没有记：我只认文字和照片。求助就打字，例如：3栋201 要降压药两盒
need-in-private = 求助请在私聊里说，房号和电话别人看不到
link-need-draft = 去私聊求助

# 📝 💊 药品｜幸福里群｜还没发
need-title =
    { $urgent ->
        [1] 📝 🚨 加急 · { request-icon } { request-kind }{ need-title-group }｜还没发
       *[0] 📝 { request-icon } { request-kind }{ need-title-group }｜还没发
    }
need-title-begun = 📝 求助{ need-title-group }｜还没发
need-title-group =
    { $named ->
        [1] ｜{ $group }
       *[0] { "" }
    }
need-at-once = 时间：现在
need-photos = 📷 照片 { $photos } 张
# 群里看到的
need-shown =
    { $delicate ->
        [1] { $placed ->
            [1] 群里只看到类别和“{ $building }”
           *[0] 群里只看到类别，看不到地址
        }
       *[0] { $placed ->
            [1] 群里看得到要什么和“{ $building }”，看不到房号和电话
           *[0] 群里看得到要什么，看不到地址和电话
        }
    }

# 一步一步问
need-which-kind = { $name }：要的是哪一类？点一个
need-ask-kind = 要的是哪一类？点一个
need-ask-group = 发到哪个群？点一个
need-ask-when = 什么时候用车？点一个，或打字，例如：明天9:00
need-ask-place =
    { $kind ->
        [hospital] 从哪里出发？写楼栋和房号，例如：3栋201
        [ride] 从哪里出发？写楼栋和房号，例如：3栋201
       *[other] 在哪里？写楼栋和房号，例如：3栋201
    }
need-ask-to = 去哪里？例如：市医院
need-ask-people = 几个人坐车？点一个；更多的请打字
need-ask-wheelchair = 有轮椅吗？
need-ask-what =
    { $kind ->
        [medicine] 要什么药？例如：降压药两盒
        [groceries] 要什么？例如：青菜、鸡蛋
        [repair] 什么坏了？例如：水管漏水
        [supplies] 要什么？例如：口罩十个
       *[other] 还有什么要说的？例如：发烧两天
    }
need-ask-since = 什么时候开始的？例如：昨天晚上
need-ask-photo =
    { $kind ->
        [medicine] 发一张药盒的照片给我，没有就点“跳过”
       *[other] 发一张照片给我，没有就点“跳过”
    }
need-ask-phone = 电话是多少？只有接单的人看得到。例如：13800000000，或点“跳过”
need-ask-name = 替谁求助？写怎么称呼，例如：王奶奶。替自己就点“跳过”
need-ask-check = 还没发。对了就点“提交”，要改哪项点哪项
need-twin = 和刚才的 #{ $number } 一样。是另一件吗？
need-twin-of = { $name }：和刚才的 #{ $number } 一样。是另一件吗？

# 没看懂的回答
need-example =
    { $field ->
        [what] 降压药两盒
        [place] 3栋201
        [to] 市医院
        [since] 昨天晚上
       *[name] 王奶奶
    }
need-answer-missing = 没看出写了什么。例如：{ need-example }
need-answer-too-long = 太长了，最多 { $limit } 个字。例如：{ need-example }
need-when-unreadable = 没看懂时间。例如：明天9:00，或点“现在”
need-when-past = “{ $given }”已经过了。例如：明天9:00
need-when-gone = 这个时间已经过了，请选别的
need-people-unreadable = 没看懂几个人，要 1 到 { $most }。例如：2
need-phone-unreadable = 没看出电话号码。例如：13800000000，或点“跳过”
need-photos-enough = 最多 { $most } 张照片，这张没有留
need-tap-group = 没看懂是哪个群，请点一个群
need-tap-wheelchair = 没看懂。有轮椅请回复：有；没有请回复：没有
need-tap-photo = 这一步要一张照片。没有就点“跳过”，或回复：跳过
need-tap-twin = 是另一件，请回复：是；就是同一件，请回复：不是
need-tap-check = 这句没有记。要改哪项先点那一项；都对了就点“提交”，或回复：提交

# 后来怎样
need-draft-sent = ✅ 已提交 #{ $number }
need-draft-same = 知道了，就是 #{ $number }，没有再发
need-draft-dropped = 已取消，什么都没有发
need-draft-expired = 放了一天，已过期，没有发。要求助，请发 /need
need-draft-gone = 这份求助已经没了：发了、取消了，或放了一天。要求助，请发 /need
need-draft-of-another = 这是别人的求助。你要求助，请发 /need
need-draft-not-ready = 还有一项要填（时间过了的要重选），看这条消息

button-need-begin = 我要求助
button-need-kind = { request-icon } { request-kind }
button-need-group = { $group }
button-need-now = 现在
button-need-when = { DAY($at) } { CLOCK($at) }
button-need-people = { $people } 人
button-need-wheelchair = 有轮椅
button-need-no-wheelchair = 没有
button-need-skip = 跳过
button-need-ask = 改
button-need-urgent =
    { $urgent ->
        [1] 🚨 加急：是
       *[0] 加急：否
    }
button-need-cold =
    { $cold ->
        [1] ❄️ 要冷藏：是
       *[0] 要冷藏：否
    }
button-need-send = 提交
button-need-another = 是另一件
button-need-same = 不是
button-need-drop = 取消
button-need-field-kind = 改类别
button-need-field-when = 改时间
button-need-field-place = 改地址
button-need-field-to = 改去哪里
button-need-field-people = 改人数
button-need-field-wheelchair = 改轮椅
button-need-field-what = 改内容
button-need-field-since = 改何时起
button-need-field-photo = 加照片
button-need-field-phone = 改电话
button-need-field-name = 替别人

## Requests: what is kept, and /forget

# 超过 48 小时、删不掉的旧消息，改成这句
message-removed = （这条已删去）
forget-in-private = /forget 请在私聊里发给我：只删你自己的
forget-done =
    { $requests ->
        [0] 没有已结束的求助要删
       *[other] 已删：{ $requests } 个已结束的求助的房号、电话、姓名、内容、照片。次数和时间留着
    }{ forget-drafts }
    { forget-name }
    私聊里的旧消息，请你自己删
forget-drafts =
    { $drafts ->
        [0] { "" }
       *[other] 。没发出的草稿也删了
    }
forget-name =
    { $name ->
        [gone] 你的名字也删了；下次你说话或点按钮，才会再记
        [running] 你的名字先留着：还有没结束的
       *[listed] 你报过名、接过单、做过消杀，或在名册上：名字留在那些名单里
    }
forget-running =
    还没结束的，现在不能删：
    { ROWS($rows) }{ forget-more }
forget-more =
    { $more ->
        [0] { "" }
       *[other] 。另有 { $more } 个，看 /me
    }
forget-row-mine =
    { $stage ->
        [delivered] { request-name }：发 /need { $number }，点“确认收到”或“没收到”
       *[other] { request-name }：不要了，发 /need { $number }，点“取消”
    }
forget-row-claimed =
    { $stage ->
        [delivered] { request-name }（你送的）：等对方确认
       *[other] { request-name }（你接的）：去不了，发 /need { $number }，点“送不了”
    }
help-forget = /forget：删去我已结束的求助里的个人信息（私聊）
command-forget = 删去我的个人信息

## Requests: /needs export

needs-sheet-caption = { $group } 求助｜{ DATE($from) } 至 { DATE($to) }
needs-sheet-times = 共 { $requests } · 已确认 { $confirmed } · 已送到未确认 { $unconfirmed } · 无人接 { $lapsed } · 已取消 { $cancelled }
needs-sheet-number = 编号
needs-sheet-kind = 类别
needs-sheet-urgent = 加急
needs-sheet-is-urgent = 加急
needs-sheet-building = 楼栋
needs-sheet-asked = 提出
needs-sheet-by = 提出人
needs-sheet-for = 替谁
needs-sheet-stage = 现在
needs-sheet-claimed-by = 接单人
needs-sheet-claimed = 首次接单
needs-sheet-delivered = 送到
needs-sheet-ended = 结束
needs-sheet-confirmed = 怎么确认
needs-sheet-until-claimed = 几分钟接单
needs-sheet-until-confirmed = 几分钟确认
needs-sheet-place = 地址
needs-sheet-phone = 电话
needs-sheet-what = 要什么
needs-sheet-to = 去哪里
needs-sheet-confirmed-requester = 本人
needs-sheet-confirmed-proxy = 代求助人
needs-sheet-how-phone = 协调员代确认：打过电话
needs-sheet-how-seen = 协调员代确认：亲眼看到
needs-sheet-how-told = 协调员代确认：别人告诉的
needs-sheet-how-other = 协调员代确认：其他
needs-sheet-how-unsaid = 协调员代确认：没有说
needs-export-when = 哪些天？例如：/needs export 2026-11，或 /needs export 2026-11-01 2026-11-15；不写就是本月
needs-export-coordinators = 只有协调员能导出求助
needs-export-sent = 求助名单私聊发给你。没收到？先点开 @{ $username } 发一句话，再来一次
help-needs-export = /needs export 2026-11：求助名单 Excel，发到私聊（不写日期是本月）

## Rounds: what people see of one, and what they are answered

# 🧴 学生宿舍 #45｜0/12 · 12/12 已完成；没有点位：🧴 食堂 #46｜待认领
round-title = 🧴 { $area } #{ $number }｜{ round-standing }
round-standing =
    { $points ->
        [0] { round-standing-whole }
       *[other] { $done }/{ $points }{ round-standing-ended }
    }
round-standing-whole =
    { $stage ->
        [open] 待认领
        [taken] 由{ $names }
        [done] 已完成（{ $names }）
        [late] 已补登
        [missed] 漏消
       *[excused] 免做
    }
round-standing-ended =
    { $stage ->
        [done] { " " }已完成
        [late] { " " }已补登
        [missed] { " " }漏消
        [excused] { " " }免做
       *[open] { "" }
    }
# 08:00–09:30｜84消毒液 500mg/L
round-how = { WINDOW($opens, $closes) }
round-how-with = { WINDOW($opens, $closes) }｜{ $parts }
round-takers = 👤 { $names }
# 赵强（5）：他做了五个
round-taker =
    { $done ->
        [0] { $name }
       *[other] { $name }（{ $done }）
    }
round-left =
    { $more ->
        [0] 还剩：{ $names }
       *[other] 还剩：{ $names } 等，另有 { $more } 个
    }
round-no-record =
    { $more ->
        [0] 无记录：{ $names }
       *[other] 无记录：{ $names } 等，另有 { $more } 个
    }
round-in-the-way = ⚠️ { round-problem }（{ $name } { CLOCK($at) }）
round-problem =
    { $problem ->
        [locked] 门锁着
        [no_agent] 没有消毒液
        [nobody] 没有人
       *[other] 有别的情况
    }
round-photos = 📷 { $photos }
# 同时开始的几个区域，一条消息
round-slot-title = 🧴 { CLOCK($opens) } 开始消杀｜{ $areas } 个区域
round-block = { ROWS($lines) }
round-slot-more =
    { $more ->
        [0] { "" }
       *[other] 另有 { $more } 个区域
    }
round-hint = 照片回复本条或私聊我；做完回复“完成”
round-hint-points = 照片回复本条或私聊我；写“1-5”勾五栋
round-hint-of-several = 照片回复本条或私聊我；写哪个区域，例如：{ $area } 完成，{ $area } 1-5
# 私聊里的卡片
round-card-title = 🧴 { $group }｜{ $area } #{ $number }｜{ round-standing }
round-card-hint = 照片直接发给我；做完点“完成”
round-card-hint-points = 做完一个点一个，再点取消；或写“1-5”。照片直接发给我
round-finish-which = 还有 { $left } 个没勾。都做了吗？
round-problem-which = #{ $number } 什么情况？
round-problem-which-of = #{ $number } { $name }：什么情况？

button-round-take = 认领
button-round-take-of = { $area } 认领
button-round-finish = 完成
button-round-problem = 异常
button-round-all = { $points }个都做了
button-round-hand-in = 只交{ $done }个
button-round-back = 返回
button-round-point =
    { $done ->
        [1] ✅ { $name }
       *[0] { $name }
    }
button-round-page = { $first }–{ $last }
button-problem-locked = 门锁着
button-problem-no_agent = 没有消毒液
button-problem-nobody = 没有人
button-problem-other = 其他

round-taken = #{ $number } 由你负责，请在 { CLOCK($ends) } 前做完
round-taken-typing = #{ $number } 由你负责，{ CLOCK($ends) } 前做完。做几个回复几个：1-5；全做完：全部
round-taken-typing-done = #{ $number } 由你负责，{ CLOCK($ends) } 前做完。做完回复：完成
round-ticked = #{ $number } 已记 { $done }/{ $points }
round-done = #{ $number } 完成，辛苦了
round-point-of-another = { $point } { $name } 已做
round-finish-on-card = #{ $number } 还有 { $left } 个没勾，请在私聊里点一下
round-finish-typing = #{ $number } 还有 { $left } 个没勾，回复“全部”或“只交”
round-finish-typing-of = { $name }：#{ $number } 还有 { $left } 个没勾，回复“全部”或“只交”
round-handed-in = #{ $number } 已交 { $done } 个，剩 { $left } 个给别人，谢谢
round-problem-on-card = #{ $number } 什么情况？请在私聊里点一下
round-problem-kept = #{ $number } 已告诉协调员
# 私聊给协调员
round-problem-told =
    ⚠️ { $group }：{ $area } #{ $number } { round-problem }
    { $name } 报的，{ CLOCK($closes) } 前要做完
round-name-ask = { $group } #{ $number }：消杀台账要写姓名。请直接回复你的姓名，例如：张伟。不回也不耽误
round-name-kept = 已记下：{ $name }。写错了？回复上面那条再发一次
round-which = 这条消息有几个区域，请写是哪个，例如：{ $area } 1-5，或 { $area } 完成
round-for-members = #{ $number } 只有群里的人能做
round-over = #{ $number } 已经结束，不再改动
round-no-point = 没有第 { $point } 个，一共 { $points } 个。例如：1-5，或：全部

## Rounds: /round, and the area that it makes

help-round = /round 学生宿舍 每天 08:00,16:00 90分钟：定时消杀，到点群里自己出消息
command-round = 定时消杀
area-title = 🧴 已定：{ $area }
area-schedule = { area-days } { $times }，每次 { $minutes } 分钟
area-days =
    { $days ->
        [daily] 每天
        [every] 每 { $every } 天
        [weekdays] { $weekdays }
       *[dates] { $dates }
    }
area-date = { DAY($at) }
area-points =
    { $more ->
        [0] { $points } 个点位：{ $names }
       *[other] { $points } 个点位：{ $names } 等，另有 { $more } 个
    }
area-part = { $part }
area-next =
    接下来：
    { ROWS($rows) }
area-next-row = { DAY($opens) } { WINDOW($opens, $closes) }
area-next-none = 接下来没有了{ $rows }
area-ended =
    { $begun ->
        [1] 🧴 { $area }：已结束，不再出消息
       *[0] 🧴 { $area }：已撤销，不再出消息
    }
area-paused = ⏸ 已暂停，不出消息。恢复：/round resume { $area }
area-now = { ROWS($rows) }
area-is-so =
    { $stage ->
        [paused] { $area } 已经暂停了。恢复：/round resume { $area }
       *[active] { $area } 没有暂停。暂停：/round pause { $area }
    }
area-unknown =
    { $areas ->
        [0] 群里还没有消杀安排。例如：/round 学生宿舍 每天 08:00,16:00 90分钟
       *[other] 没有这个区域。现有：{ $names }。例如：/round { $order } 学生宿舍
    }
area-unknown-that-day =
    { $areas ->
        [0] 群里还没有消杀安排。例如：/round 学生宿舍 每天 08:00,16:00 90分钟
       *[other] 没有这个区域。现有：{ $names }。例如：/round 学生宿舍 明天 不做，或 明天 10:00
    }
# 明天 7/3 周五：不做
area-that-day =
    { $what ->
        [off] { DAY($at) }：不做
        [times] { DAY($at) }：{ $times }
       *[usual] { DAY($at) }：照常
    }
area-goes-on = 正在进行的 { $numbers } 不变，做到它结束
area-until = 到 { DAY($at) } 为止
area-edit-nothing = 没看出 { $area } 要改什么。例如：/round edit 学生宿舍 09:00,17:00 60分钟，或 改名 东区宿舍
area-exception-usual = { $area } { DAY($at) } 本来就照常，没有另外安排
area-exception-none = { $area } { DAY($at) } 没有要做的。例如：/round 学生宿舍 明天 不做
area-exception-close = 这天两轮只隔 { $gap } 分钟，一轮要 { $minutes } 分钟。例如：/round 学生宿舍 明天 10:00
area-undone = 已撤销：{ $area }
area-undo-late = { $area } 已经开始过，不能撤销
area-twice = 已经有“{ $area }”了。换个名字，例如：/round 学生宿舍北区 每天 08:00,16:00 90分钟
area-in-group = 请在群里发，例如：/round 学生宿舍 每天 08:00,16:00 90分钟
button-area-undo = 撤销

## Rounds: what is typed

area-name-missing = 没写哪个区域，写在最前面。例如：/round 学生宿舍 每天 08:00,16:00 90分钟
area-days-missing = 区域后面没看出哪些天；名字里有空格就加引号。例如：/round 学生宿舍 每天 08:00,16:00 90分钟，或 每3天、周一三五、12月1日,12月3日
area-date-bad = 没有“{ $given }”这一天。例如：/round 学生宿舍 2026-12-01,2026-12-03 08:00 90分钟
area-times-missing = 日子后面没写几点。例如：/round 学生宿舍 每天 08:00,16:00 90分钟
area-time-bad = 时间“{ $given }”看不懂，要 0:00 到 23:59。例如：/round 学生宿舍 每天 08:00,16:00 90分钟
area-window-missing = 最后没写一轮要在多久内做完。例如：/round 学生宿舍 每天 08:00,16:00 90分钟
area-window-bad = 时长“{ $given }”不对，要 1 分钟到 24 小时。例如：/round 学生宿舍 每天 08:00,16:00 90分钟
area-window-too-long = 时长比到下一轮的间隔（{ $minutes } 分钟）还长。例如：/round 学生宿舍 每天 08:00,16:00 90分钟
area-never = 这样排一轮也不会有，日子都过去了，或结束在开始之前。例如：/round 学生宿舍 每天 08:00,16:00 90分钟 从12月1日 到12月31日
area-points-bad = 点位“{ $given }”看不懂。例如：/round 学生宿舍 每天 08:00,16:00 90分钟 东1-12栋, 食堂, 快递点
area-points-twice = 点位“{ $given }”写了两次。例如：/round 学生宿舍 每天 08:00,16:00 90分钟 东1-12栋, 食堂, 快递点
area-points-many = 点位太多，最多 { $limit } 个。例如：/round 学生宿舍 每天 08:00,16:00 90分钟 东1-12栋, 食堂, 快递点
area-text-too-long = 有一项太长，最多 { $limit } 个字。例如：/round 学生宿舍 每天 08:00,16:00 90分钟 东1-12栋 84消毒液 500mg/L
area-exception-bad = 没看懂哪一天怎么改。例如：/round 学生宿舍 明天 不做，或 明天 10:00
area-exception-past = “{ $given }”已经过去了。例如：/round 学生宿舍 明天 不做，或 明天 10:00
round-not-missed = #{ $number } 没有漏消，不用补登或处理。看今天各轮：/rounds
round-late-when = 补登的时间要在 #{ $number } 开始以后、现在以前。例如：08:40

## Rounds: reminders, what was missed, and what comes after it

# 群里，一条消息里的几个区域只提醒一次
round-untaken =
    { $more ->
        [0] ⏰ 还没人认领：{ $areas }。请点“认领”，或回复“认领”
       *[other] ⏰ 还没人认领：{ $areas } 等，另有 { $more } 个。请点“认领”，或回复“认领”
    }
round-untaken-one = { $area } #{ $number }（{ CLOCK($closes) } 前）
# 私聊里，结束前一刻钟
round-card-soon =
    { $left ->
        [0] ⏰ { CLOCK($closes) } 结束，做完请点“完成”
       *[other] ⏰ { CLOCK($closes) } 结束，还有 { $left } 个没勾
    }
round-card-log = 做了没登记？请补登
round-card-late =
    { $logged ->
        [waiting] 补登已交，等协调员同意
        [refused] 补登协调员没有同意，有问题请找协调员
       *[approved] 已补登
    }
button-round-late-mine-in-time = 补登：{ CLOCK($at) } 前做的
button-round-late-mine-now = 补登：刚做完

# 私聊给协调员：⚠️ 漏消 #45 学生宿舍｜幸福里
round-desk-title =
    { $stage ->
        [missed] ⚠️ 漏消 #{ $number } { $area }｜{ $group }
        [late] ✅ 已补登 #{ $number } { $area }｜{ $group }
       *[excused] ➖ 免做 #{ $number } { $area }｜{ $group }
    }
round-desk-how =
    { $points ->
        [0] { round-desk-when }
       *[other] { round-desk-when }｜{ $done }/{ $points }{ round-desk-gaps }
    }
round-desk-gaps =
    { $gaps ->
        [0] { "" }
       *[1] ，{ $left }
    }
round-desk-when =
    { $today ->
        [1] { WINDOW($opens, $closes) }
       *[0] { DAY($opens) } { WINDOW($opens, $closes) }
    }
round-desk-found = 值守停机，{ WHEN($found) } 才发现
round-desk-takers =
    { $silent ->
        [1] 认领 { $names }（{ CLOCK($at) }提醒未回），也许做了没登记
       *[0] 认领 { $names }，也许做了没登记
    }
round-desk-untaken = 没有人认领
round-seen-to = 🙋 { $name } 在处理
round-excuse =
    { $why ->
        [unused] 原因：停用
        [weather] 原因：天气
        [other] 原因：其他
       *[said] 原因：{ $why }
    }
round-late-waits = 📝 { $name } 补登 { $points } 个，{ WHEN($at) } 做的。同意吗？

button-round-see-to = 我来处理
button-round-see-to-of = { $area } 我来处理
button-round-late = 补登
button-round-late-of = { $area } 补登
button-round-excuse = 免做
round-seen-to-by = #{ $number } { $name } 在处理

round-excuse-why = #{ $number } 为什么免做？
button-excuse-unused = 停用
button-excuse-weather = 天气
button-excuse-other = 其他
round-excused = #{ $number } 已记为免做

round-late-who = #{ $number } 是谁做的？
round-late-asked-when = #{ $number } 什么时候做的？
button-round-late-by = { $name }
button-round-late-by-me = 我
button-round-late-in-time = { CLOCK($at) } 前
button-round-late-now = 刚做完
round-late-kept = #{ $number } 已补登：{ $name }
round-late-sent = #{ $number } 补登已交，等协调员同意
button-late-approve = 同意 { $name }
button-late-refuse = 不同意
round-late-refused = #{ $number } 没有同意 { $name } 的补登
late-decided = 这条补登已经有人处理过了

# 私聊给协调员：停机期间开始又结束的
round-found-row = { $area } #{ $number }｜{ DAY($opens) } { WINDOW($opens, $closes) }{ round-found-standing }
round-found-standing =
    { $stage ->
        [late] { " " }已补登
        [excused] { " " }免做
       *[missed] { "" }
    }
round-found-hint = 停机时的漏消没有在群里说。做过的请补登，不用做的请免做
button-round-desk = #{ $number } { $area }

## Clerks, /rounds export, /report and the records behind it

clerk-on = { $name } 现在是文书：可以导出消杀台账、周图和报告。收回：回复他的消息，发 /clerk off
clerk-off = { $name } 不再是文书
clerk-reply = 回复那个人的消息，发 /clerk；收回发 /clerk off
clerk-coordinates = { $name } 是协调员，已经能导出，不用再当文书
not-clerk = 只有协调员和文书能这样做。协调员回复你的消息发 /clerk，你就是文书
help-clerk = /clerk：回复某人的消息，让他当文书（只能导出台账、周图和报告）；/clerk off 收回
command-clerk = 回复某人：让他当文书，能导出
help-rounds-export = /rounds export 2026-11（或 上周）：消杀台账 Excel，发到私聊
help-report = /report 上周：报给指挥部的文字，Excel 发到私聊；明细 /calls 上周、/needs 上周、/rounds 上周
command-report = 报给指挥部的文字和 Excel：哪些天
command-rounds = 今天的消杀；week 一周的图；export 台账

ledger-when = 哪些天？例如：/rounds export 2026-11，或 /rounds export 上周；不写就是本月
ledger-none = 这些天没有消杀。换几天试试，例如：/rounds export 2026-11
ledger-for-clerks = 只有协调员和文书能导出台账
ledger-sent = 消杀台账私聊发给你。没收到？先点开 @{ $username } 发一句话，再来一次
ledger-caption =
    { $group } 消杀台账｜{ DATE($from) } 至 { DATE($to) }
    { ledger-counts }
ledger-title = { $group } 消杀台账｜{ DATE($from) } 至 { DATE($to) }
ledger-counts = 计划 { $planned } 轮 · 按时完成 { $done } · 补登 { $late } · 漏消 { $missed } · 免做 { $excused }{ report-open }
ledger-by-hand = 方式、作用时间空着的，没有登记，请手写
ledger-date = 日期
ledger-number = 编号
ledger-area = 区域
ledger-point = 点位
ledger-planned = 计划时间
ledger-done = 完成时间
ledger-operator = 操作人
ledger-agent = 消毒剂
ledger-strength = 浓度
ledger-method = 方式
ledger-minutes = 作用分钟
ledger-proof = 凭证（整轮）
ledger-remarks = 备注
ledger-signature = 检查人签字
ledger-window = { WINDOW($opens, $closes) }
ledger-photos = 照片{ $photos }张
ledger-remark = { ROWS($lines) }
ledger-team = 组：{ $team }
ledger-excused = 免做
ledger-open = 进行中
ledger-missed = 漏消，无完成记录
ledger-taken = 认领：{ $names }
ledger-seen-to = { $name } 在处理
ledger-found = 值守停机，{ DATE($found) } { CLOCK($found) } 才发现
ledger-late = 补登：{ ledger-logged }
ledger-late-agreed = 补登：{ ledger-logged }，{ $by } 同意
ledger-late-waits = 补登待同意：{ ledger-logged }
ledger-logged =
    { $known ->
        [0] 群管理员 { DATE($at) } { CLOCK($at) } 登记
       *[1] { $name } { DATE($at) } { CLOCK($at) } 登记
    }
ledger-in-the-way = 异常：{ round-problem }（{ $name } { CLOCK($at) }）

# 📋 幸福里｜2026/6/29 周一 至 2026/7/5 周日
report-title = { $group }｜{ report-days }
report-days =
    { $same ->
        [1] { DATE($from) }
       *[0] { DATE($from) } 至 { DATE($to) }
    }
report =
    📋 { report-title }
    截至 { report-until }：
    { ROWS($rows) }
report-until =
    { $over ->
        [1] { DATE($to) } 24:00
       *[0] { DATE($until) } { CLOCK($until) }
    }
report-nothing = 还没有值班、求助和消杀的记录
report-calls = 值班 { $calls } 次（/calls { $days }）{ report-off }：来了 { $people } 人、{ $times } 人次，服务 { HOURS($minutes) } 小时
report-calls-total = 累计值班 { $calls } 次{ report-off }：{ $people } 人、{ $times } 人次，{ HOURS($minutes) } 小时
report-off =
    { $off ->
        [0] { "" }
       *[other] ，其中取消 { $off } 次
    }
report-needs = 求助 { $requests } 件（/needs { $days }）{ report-needs-split }
report-needs-total = 累计求助 { $requests } 件{ report-needs-split }
report-needs-split =
    { $requests ->
        [0] { "" }
       *[other] ：{ $kinds }；现在 { $stages }
    }
report-kind = { request-kind } { $times }
report-stage = { report-stage-name } { $times }
report-stage-name =
    { $stage ->
        [open] 待接单
        [claimed] 已接单
        [delivered] 待确认
        [confirmed] 已确认
        [cancelled] 已取消
        [lapsed] 无人接
       *[unconfirmed] 送到未确认
    }
report-rounds = 消杀 计划 { $planned } 轮（/rounds { $days }）：按时 { $done }、补登 { $late }、漏消 { $missed }、免做 { $excused }{ report-open }
report-rounds-total = 累计计划 { $planned } 轮：按时 { $done }、补登 { $late }、漏消 { $missed }、免做 { $excused }{ report-open }
report-open =
    { $open ->
        [0] { "" }
       *[other] ，进行中 { $open }
    }
report-round-stage =
    { $stage ->
        [open] 进行中
        [done] 按时
        [late] 补登
        [missed] 漏消
       *[excused] 免做
    }
report-when = 哪些天？例如：/report 上周，或 /report 2026-11，或 /report 2026-11-01..2026-11-15
report-ahead = 那些天还没到。例如：/report 上周
report-for-clerks = 只有协调员和文书能看
report-sent = Excel 私聊发给你。没收到？先点开 @{ $username } 发一句话，再来一次

records-calls = 📋 { report-title }：值班 { $count } 次{ records-rows }
records-needs = 📋 { report-title }：求助 { $count } 件{ records-rows }
records-rounds = 📋 { report-title }：消杀 { $count } 轮{ records-rows }
records-rows =
    { $count ->
        [0] { "" }
       *[other] { "" }
        { ROWS($rows) }{ records-more }
    }
records-more =
    { $more ->
        [0] { "" }
       *[other] { "" }
        另有 { $more } 条，全部在 /report 的 Excel 里
    }
records-call = #{ $number } { $place }｜{ DAY($starts) } { WINDOW($starts, $ends) }｜{ records-came }
records-came =
    { $off ->
        [1] 已取消
       *[0] 到 { $arrived } · { HOURS($minutes) } 小时
    }
records-need = { request-name }{ needs-place }｜{ DAY($asked) } { CLOCK($asked) }｜{ report-stage-name }
records-round = #{ $number } { $area }｜{ DAY($opens) } { WINDOW($opens, $closes) }｜{ $done }/{ $points } { report-round-stage }

call-sheet = 值班 #{ $number }
needs-sheet = 求助
book-summary = 汇总
book-calls = 值班
book-needs = 求助
book-rounds = 消杀
book-figure = 项目
book-these = 这些天
book-total = 累计
book-calls-all = 值班次数
book-calls-off = 其中取消
book-people = 来了几人
book-times = 人次
book-hours = 服务小时
book-needs-all = 求助件数
book-needs-of = 求助：{ request-kind }
book-needs-that = 求助现在：{ report-stage-name }
book-rounds-all = 消杀计划轮数
book-rounds-that = 消杀：{ report-round-stage }
book-number = 编号
book-place = 地点
book-purpose = 做什么
book-starts = 开始
book-ends = 到
book-needed = 需要
book-coming = 能来
book-arrived = 到了
book-called-off = 已取消
book-remarks = 备注
book-kind = 类别
book-urgent = 加急
book-building = 楼栋
book-asked = 提出
book-stage = 现在
book-ended = 结束
book-area = 区域
book-points-done = 完成点位
book-points = 点位

## What the clock promises: /zone, what is held at night, what fell due while the desk was down

help-zone = /zone Asia/Urumqi：本群用自己的时区；/zone 看现在的，/zone off 用值守台的
command-zone = 本群的时区
zone-in-group = 时区是群的：请在群里发，例如 /zone Asia/Urumqi
zone-is = 本群时区 { $zone }，现在 { DAY($at) } { CLOCK($at) }。要改，发 /zone Asia/Urumqi；用值守台的，发 /zone off
zone-set = 本群时区现在是 { $zone }，{ DAY($at) } { CLOCK($at) }。值班、消杀、提醒都按这个钟
zone-unknown =
    { $found ->
        [0] 没有时区“{ $typed }”。例如：/zone Asia/Urumqi
       *[other] 没有时区“{ $typed }”，最接近的是 { $near }。例如：/zone Asia/Urumqi
    }

# 私聊，夜里不急的，天亮一条说完
held-said =
    🌅 夜里的事，攒到现在：
    { ROWS($lines) }{ held-more }
held-more =
    { $more ->
        [0] { "" }
       *[other] { "" }
        另有 { $more } 件
    }
held-call = { $group }｜值班召集 #{ $number } 有变化，见上面的卡片
held-request = { $group }｜求助 #{ $number } 有变化，见上面的卡片
held-round = { $group }｜消杀 #{ $number }，见上面的卡片
held-missed = { $group }｜有漏消，见上面的卡片
held-stop = { $group }｜值守停过机，见上面的消息

# 私聊给协调员：停机期间到点的，一条说完
stop-title = ⏸ 值守停机，{ $group } 这些到点了，{ WHEN($found) } 才发现：
stop-row = { stop-what }{ stop-number }{ stop-name }｜应 { WHEN($due) }，{ stop-outcome }
stop-number =
    { $number ->
        [0] { "" }
       *[other] { " " }#{ $number }
    }
stop-name =
    { $named ->
        [0] { "" }
       *[other] { " " }{ $name }
    }
stop-outcome =
    { $outcome ->
        [said] { WHEN($found) } 补上
       *[missed] 没发，已过时
    }
stop-what =
    { $kind ->
        [call-evening] 前一晚提醒
        [call-soon] 开始前提醒
        [call-short] 缺人提醒
        [call-again] 加急再召集
        [call-nudge] 问没到的人
        [call-late] 迟到名单
        [call-ended] 值班结束
        [request-waiting] 告诉求助人还在等
        [request-lift] 求助没人接，再提
        [request-assign] 求助没人接，请派人
        [request-unopened] 求助没打开，收回
        [request-silent] 问接单人
        [request-overdue] 接单人没回音
        [request-again] 再问收到没有
        [request-unconfirmed] 求助没确认
        [request-lapse] 求助过期
        [round-untaken] 消杀没人认领
        [round-unfinished] 消杀快到时间
       *[rounds-week] 一周消杀图
    }
stop-more =
    { $more ->
        [0] { "" }
       *[other] 另有 { $more } 件
    }

## Rounds: /rounds, /rounds week

help-rounds = /rounds：今天各区域的消杀做到哪了
help-rounds-pin = /rounds pin：置顶今天的消杀；/rounds unpin 取消
help-rounds-week = /rounds week（或 week 上周）：一周的消杀图，发到私聊；每周一早上自动发给协调员

# 🧴 今天 7/3 周五 消杀 4 轮｜完成 1 · 漏消 1
rounds-today =
    🧴 { rounds-today-title }
    { ROWS($rows) }{ rounds-today-more }
# 🧴 幸福里｜今天 7/3 周五 消杀 4 轮｜完成 1 · 漏消 1
rounds-today-of =
    🧴 { $group }｜{ rounds-today-title }
    { ROWS($rows) }{ rounds-today-more }
rounds-today-title =
    { $missed ->
        [0] { DAY($at) } 消杀 { rounds-counted }｜完成 { $done }
       *[other] { DAY($at) } 消杀 { rounds-counted }｜完成 { $done } · 漏消 { $missed }
    }
rounds-counted = { $planned } 轮
rounds-today-more =
    { $more ->
        [0] { "" }
       *[other] { "" }
        另有 { $more } 轮
    }
rounds-today-area = { $area }
# ✅ 08:00 12/12 赵强、钱进等3人
rounds-today-row =
    { $state ->
        [planned] ⏳ { WINDOW($opens, $closes) }
        [open] 🔸 { WINDOW($opens, $closes) }{ rounds-today-open }
        [done] ✅ { WHEN($opens) }{ rounds-today-points }{ rounds-today-names }
        [late] ☑️ { WHEN($opens) } 补登{ rounds-today-points }{ rounds-today-names }
        [missed] ❌ { WHEN($opens) } 漏消{ rounds-today-points }{ rounds-today-names }
       *[excused] ➖ { WHEN($opens) } 免做
    }
rounds-today-open =
    { $takers ->
        [0] { " " }待认领
       *[other] { rounds-today-points }{ rounds-today-names }
    }
rounds-today-points =
    { $points ->
        [0] { "" }
       *[other] { " " }{ $done }/{ $points }
    }
rounds-today-names =
    { $takers ->
        [0] { "" }
        [1] { " " }{ $names }
        [2] { " " }{ $names }
       *[other] { " " }{ $names }等{ $takers }人
    }
rounds-today-none = 🧴 { DAY($at) } 没有消杀。协调员可以排，例如：/round 学生宿舍 每天 08:00,16:00 90分钟
rounds-none-of-mine = 你的群今天没有消杀
rounds-moved = ⬇️ 今天的消杀在下面
rounds-no-longer-kept = 这里不再列出消杀了。/rounds 随时可看
rounds-not-pinned = 这个群没有消杀清单。要一个：/rounds pin
rounds-pin-in-group = 置顶清单要在群里发：/rounds pin
rounds-what = 没看懂。今天的：/rounds；一周的图：/rounds week，或 /rounds week 上周；台账：/rounds export 2026-11

week-when = 哪一周？例如：/rounds week，或 /rounds week 上周，或 /rounds week 2026-11-23
week-none = 那一周没有消杀。换一周试试，例如：/rounds week 上周
week-for-clerks = 只有协调员和文书能看一周的图
week-sent = 一周的图私聊发给你。没收到？先点开 @{ $username } 发一句话，再来一次
week-caption =
    { week-title }
    { week-days }
    { week-counts }
week-title = { $group }｜一周消杀
week-days = { DATE($from) } 至 { DATE($to) }｜时区 { $zone }
week-counts = 计划 { $rounds } · 完成 { $done } · 补登 { $late } · 漏消 { $missed } · 免做 { $excused }{ week-counts-open }
week-counts-open =
    { $to-go ->
        [0] { "" }
       *[other] { " " }· 未到 { $to-go }
    }
week-date = { month }/{ $day }
week-state =
    { $state ->
        [done] 完成
        [late] 补登
        [missed] 漏消
        [excused] 免做
        [open] 进行中
       *[planned] 未到时间
    }
week-more = 另有 { $more } 个区域，都在 /rounds export 里

## Rounds: an area by buttons

plan-title =
    { $known ->
        [1] 📝 { $by } 在排消杀{ plan-title-area }，还没保存
       *[0] 📝 排消杀{ plan-title-area }，还没保存
    }
plan-title-area =
    { $named ->
        [1] ：{ $area }
       *[0] { "" }
    }
plan-title-edit = 📝 修改消杀：{ $area }
plan-days = { area-days }
plan-times = { $times }
plan-window = 每次 { $minutes } 分钟
plan-ask-name = 哪个区域？点一个，或回复本条写名字，例如 学生宿舍
plan-ask-points = 有哪些点位？回复本条写上，例如 东1-12栋, 食堂；没有就点下面
plan-ask-days = 哪些天？点一个，或回复本条，例如 每3天
plan-ask-times = 几点？点一个，或回复本条，例如 08:00,16:00
plan-ask-window = 一轮多长时间？点一个，或回复本条，例如 90分钟
plan-ask-agent = 用什么消毒剂？点一个，或回复本条，例如 84消毒液 500mg/L
plan-type-name = 回复这条消息，写区域的名字，例如：学生宿舍
plan-type-points = 回复这条消息，写点位，例如：东1-12栋, 食堂, 快递点
plan-type-days = 回复这条消息，写哪些天，例如：每天，每3天，周一三五
plan-type-times = 回复这条消息，写几点，例如：08:00,16:00
plan-type-window = 回复这条消息，写多长时间，例如：90分钟
plan-type-agent = 回复这条消息，写消毒剂和浓度，例如：84消毒液 500mg/L
plan-ready = 还没保存。对了就点“保存”，要改哪项点哪项
plan-edit-which = 要改哪一项？点一项，或回复本条直接写
plan-noted = 已记
plan-not-ready = 还有一项没填好，看这条消息
plan-outcome =
    { $stage ->
        [saved] ✅ 已保存，看下面
       *[cancelled] 已取消，没有保存也没有改动
    }
plan-gone = 这份草稿已经没了：保存了、取消了，或放了一天。要排消杀，请发 /round
plan-of-another = 这是 { $name } 在填的。你要排，请自己发 /round
button-plan-place = { $place }
button-plan-no-points = 没有分点
button-plan-usual = 每天 08:00、16:00，每次 90 分钟
button-plan-days = { area-days }
button-plan-times = { $times }
button-plan-minutes = { $minutes } 分钟
button-plan-agent = { $agent }
button-plan-no-agent = 不写消毒剂
button-plan-field-name = 名字
button-plan-field-points = 点位
button-plan-field-days = 哪些天
button-plan-field-times = 几点
button-plan-field-window = 时长
button-plan-field-agent = 消毒剂

## 值守怎么样（所有者的 /status，和自己发来的提醒）

status-owners-only = 只有值守的所有者能这样做，在和我的私聊里：/status
help-status = /status：值守现在怎么样
command-status = 值守现在怎么样
# 十行，从这里到 status-backup
status-title =
    { $well ->
        [1] ✅ 值守正常
       *[0] ⚠️ 值守有事要看
    }
status-receiving =
    { $mode ->
        [webhook] 收消息（webhook）
       *[polling] 收消息（轮询）
    }{ $well ->
        [1] 正常
       *[0] 不通
    }，{ DAY($started) } { CLOCK($started) } 启动
status-heard = 启动后收到 { $updates } 条，最近一条 { DAY($at) } { CLOCK($at) }
status-heard-nothing = 启动后还没收到消息
status-inbox = 等处理 { $waiting } 条，等 Telegram 回答 { $postponed } 条
status-parked =
    { $parked ->
        [0] 没有处理不了的
       *[other] 处理不了的 { $parked } 条：/parked
    }
status-sent = 要发的都发了
status-unsent = 等着发 { $count } 条，最早的从 { DAY($since) } { CLOCK($since) } 等起
status-answered = 点按钮 { $taps } 次，99% 在 { $milliseconds } 毫秒内有回音
status-answered-late = 点按钮 { $taps } 次，有的过了 15 秒才有回音
status-no-taps = 启动后还没人点按钮
status-calls = 调用 Telegram { $calls } 次，都成了
status-calls-failed = 调用 Telegram { $calls } 次，没成 { $failed } 次：{ $worst }
# 上一行里的一项：sendMessage 429 × 3
status-call = { $method } { $result } × { $count }
status-late = 被限速 { $floods } 次；到点的事最多晚了 { $seconds } 秒
status-backup = 最近的备份：{ DAY($at) } { CLOCK($at) }
status-backup-failing = 备份从 { DAY($since) } { CLOCK($since) } 起做不成：{ $reason }
status-no-backup = 没有自动备份

# 自己发给所有者的，一小时最多一次
alarm-title = ⚠️ 值守有事要看（/status 看全部）
alarm-unsent = 有 { $count } 条发不出去，最早的等了 { $minutes } 分钟
alarm-parked = 有 { $parked } 条处理不了：/parked 看是哪些，/parked retry 再试一次
alarm-backup = 备份从 { DAY($since) } { CLOCK($since) } 起做不成：{ $reason }
