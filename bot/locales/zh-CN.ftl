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

call-title =
    { $short ->
        [0] 📢 值班召集 #{ $number }｜人已够
       *[other] 📢 值班召集 #{ $number }｜还缺 { $short }
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
# 人够以后来的，按先后
call-names-reserve =
    { $more ->
        [0] 候补：{ $names }
       *[other] 候补：{ $names } 等，另有 { $more } 人
    }
call-how = 点按钮，或回复：到／我来／来不了

# 名单里的一个人
name = { $name }
name-expected = { $name }（{ CLOCK($at) }到）
name-late = { $name }（晚点到）

button-coming = 我来
button-still-coming = 仍来
button-cant = 来不了
button-check-in = 签到
button-check-out = 签退

## 私聊里的召集

call-title-mine =
    { $open ->
        [0] 📢 值班召集 #{ $number }｜{ $group }｜已结束
       *[other] 📢 值班召集 #{ $number }｜{ $group }
    }
call-mine-silent = 你还没有回复
call-mine-coming = 你：能来 🚶
call-mine-cant = 你：来不了
call-mine-arrived = 你：{ CLOCK($arrived) } 已签到 ✅
call-mine-left = 你：{ CLOCK($arrived) } 签到，{ CLOCK($left) } 签退 ✅
call-reserve-mine = { $group }：值班召集 #{ $number } 人已够，你是候补第 { $place } 位，有空缺会告诉你
call-moved-up = { $group }：值班召集 #{ $number } 有空缺，你从候补转正了。{ $place }｜{ DAY($starts) } { WINDOW($starts, $ends) }。来不了请回复“来不了”
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
call-overlap = 已记下：#{ $number } { $place }。注意：同一时间你还答应了 #{ $other } { $elsewhere }，去不了的请点“来不了”
call-overlap-mine = { $group }：{ call-overlap }
call-reserve = 已记下：#{ $number } 人已够，你是候补第 { $place } 位，有空缺会告诉你
call-absent = 已记下：#{ $number } 没到
call-over = 值班召集 #{ $number } 已结束，不再改动
call-not-checked-in = #{ $number } 你现在没有签到，不用签退
button-gone = 这个按钮已失效
too-fast = 点得太快了，这一下没有记。请过 { $seconds } 秒再点

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
       *[cant] { $group }：#{ $number } { $place }｜{ DAY($starts) } { WINDOW($starts, $ends) }｜来不了
    }
me-none = 你现在没有值班。/calls 看谁在找人

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

## 群

hello =
    大家好，我是值守：在群里召集值班、记签到。
    群管理员发 /setup 就能开始。我只保存命令和对我的回复，别的聊天我看不到。
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
guest-waits = 召集 #{ $number } 是别的群的，你不在那个群里，看不到。请先进群，在群里点一次看板上的按钮
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
help-call = /call 6 18:00-20:00 东区门岗 测温登记：召集志愿者（人数 时间 地点 做什么；时间也可写 明天 8:00-12:00、now+2h）
help-close = /close 12：提前结束召集
help-coordinator = /coordinator：回复某人的消息，让他当协调员；/coordinator off 收回
help-setup = /setup：登记这个群（群管理员）
help-calls = /calls：进行中的召集
help-me = /me：我的值班（私聊）
help-language = /language zh、en 或 zh+en：语言（群里由协调员改）
help-help = /help：这里能做什么
help-parked = /parked：没能处理的消息；/parked retry 再试一次

command-call = 召集志愿者：人数 时间 地点 做什么
command-close = 结束召集：编号
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
