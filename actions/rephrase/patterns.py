# ruff: noqa: E501 (one row a line: this is a table)
"""What a camera would see instead of the reproach. Data only.

A row: whose deed, negated or not, what was said (from the verb on), what is said instead, the topic. An empty topic is judged by the words. In the last two,
`[talk]` bends with the tense, `[not get]` is don't/didn't/haven't, `[nots get]` the same for a third person, `{x}` is
what the expression caught. Where something stands before ("when I ring you …"), the second wording, if any, goes on.
"""

from typing import NamedTuple


class Row(NamedTuple):
    """One reproach and what a camera saw."""

    who: str
    negated: bool | None
    said: str
    seen: str
    topic: str
    after: str = ""


_THING = r"(?P<x>(?:the|your|our|my|any|a|an|some|his|her)? ?[\w' -]+?)"
_END = r"(?= (?:at|in|on|for|when|while|after|before|and|every|this|last|once|twice|yesterday|anymore|until|since|with|by|alone|or)\b|$)"
_MAID = r"(?:your |a |the |some )?(?:\w+ )?(?:maid|servant|slave|cook|cleaner|mother|mum|mom|hired help|housekeeper|nanny|babysitter)"
_WALLET = r"(?:your |a |an )?(?:\w+ )?(?:wallet|atm|bank|cash machine|purse)"
_GHOST = (
    r"(?:your |a |the )?(?:\w+ )?(?:roommate|flatmate|stranger|ghost|furniture|piece of furniture|lodger|wallpaper)"
)
_CHILD = r"(?:your |a |an |some )?(?:\w+ )?(?:child|kid|toddler|teenager|baby|employee|schoolboy|schoolgirl)"

ROWS: tuple[Row, ...] = (
    # listening
    Row("you", True, r"(?:listen to|hear)(?: a| one| what| anything| any)?(?: word)?(?: that)? I (?:say|said|tell you)(?P<x> about .+)?", "I [talk]{x} and [not get] an answer", "attention"),
    Row("you", True, r"(?:really )?(?:listen|pay attention)(?: to me)?", "I [talk] and [not get] an answer", "attention", "I [not get] an answer"),
    Row("you", True, r"listen to (?:what|anything|a word) I .+", "I [talk] and [not get] an answer", "attention"),
    Row("you", True, r"let me (?:finish|get a word in|speak|talk)", "I [not get] to finish my sentence", "attention"),
    Row("you", True, r"let me (?P<x>.+)", "I [not get] to {x}", "control"),
    Row("you", True, r"take (?:me|what I say) seriously", "what I [say] {is_not} taken seriously", "attention"),
    Row("you", True, r"(?:want to )?(?:talk|speak|open up) to me(?P<x> about .+)?", "we [not talk]{x}", "attention"),
    Row("you", True, r"(?:open up|share your feelings|talk about (?:your feelings|what you feel)|tell me (?:what|how) you feel)", "I [not know] what's going on inside you", "attention"),
    Row("you", True, r"(?:want to |like to )?talk about (?P<x>our .+|it|this|us|things|what .+)", "we [not talk] about {x}", "silence"),
    Row("I", None, r"feel like (?:I'm |I am )?(?:talking|speaking) to (?:a|the) (?:brick )?wall|(?:talk|speak) to a (?:brick )?wall", "I [talk] and [not get] an answer", "attention"),
    Row("I", False, r"be (?:invisible|air|nothing|nobody)(?: to you)?", "I [not get] a look or a word from you", "attention"),
    Row("I", False, r"feel (?:so |like |very )*\w+ (?P<x>(?:at|in|around) (?:your|our|the) .+)", "I [am] {x}", ""),
    Row("you", True, r"understand me", "I [try] to explain and it [nots come] across", "attention"),
    Row("you", False, r"(?:ignore|stonewall|blank) (?:me|us)", "I [not get] an answer from you", "silence", "I [not get] an answer"),
    Row("you", False, r"ignore my (?P<x>(?:text |phone )?(?:messages?|calls?|texts?|questions?|emails?))", "I [not get] an answer to my {x}", "silence", "I [not get] an answer to my {x}"),
    Row("you", False, r"shut me out|freeze me out|shut down|tune me out|tune out", "I [not reach] you", "silence", "I [not reach] you"),
    Row("you", False, r"(?:give me|use) (?:the|your|that) (?:silent treatment|cold shoulder|silence)", "we [not talk]", "silence"),
    Row("you", False, r"(?:sulk|pout|go silent)", "you [go] quiet", "silence"),
    Row("you", False, r"twist (?:everything|what|my words|all|whatever).*", "what I [say] [comes] back to me changed", "attention"),
    Row("you", False, r"act like (?:my .+|what I .+) (?:does not|doesn't|do not|don't|did not|didn't) (?:matter|count|exist)", "I [not see] that it matters to you", "us"),
    Row("you", False, r"act like I (?:do not|don't) exist|act (?:like|as if|as though) I(?:'m| am| was| were)(?: not|n't) (?:there|here|even there).*", "I [not get] a look or a word from you", "attention"),
    Row("you", False, r"(?:twist|use|turn) (?:it|things|everything) (?:around|against me)(?: on me)?", "our talk [turns] around", "conflict"),
    # phones
    Row("you", True, r"(?:put|get|take|turn|switch)(?: (?P<x>your|the|that)) phone (?:down|away|off)(?: for .+)?", "you [are] on your phone", "phone"),
    Row("you", True, r"(?:put (?:down|away)|get off) (?:your|the|that) phone(?: for .+)?", "you [are] on your phone", "phone"),
    Row("you", True, r"(?:look up|get up|get off|look away) from (?:that|your|the) (?P<x>[\w -]+?)" + _END, "you [look] at your {x}", "phone", "you [look] at your {x}"),
    # reaching each other
    Row("you", True, r"(?:answer|pick up)(?: (?:the|your) (?P<x>phone))", "I [call] your phone and [not get] an answer", "contact", "I [not get] an answer on your phone"),
    Row("you", True, r"(?:answer|respond to|reply to|return|read) my (?P<x>calls?|texts?|messages?)", "I [not hear] back on my {x}", "contact"),
    Row("you", True, r"(?:answer|respond|reply|pick up)(?: me| to me)?", "I [try] to reach you and [not get] an answer", "contact", "I [not get] an answer"),
    Row("you", True, r"(?:text|call|message|ring|write)(?: me| to me)?(?P<x> back)?", "I [not hear]{x} from you", "contact", "I [not hear]{x} from you"),
    Row("you", True, r"(?:tell me|let me know|say) (?P<x>(?:where|when|what|who|if|whether|how|that) .+)", "I [not know] {x}", "contact", "I [not know] {x}"),
    Row("you", None, r"only (?:call|text|ring|message|write)(?: me)?", "I only [hear] from you", "contact"),
    # work at home
    Row("you", True, rf"(?:help|lend a hand)(?: me)?(?: out)? with {_THING}{_END}", "I {task} on my own", "help"),
    Row("you", True, r"(?:help|do (?:anything|a thing|much|your share|your part|your bit|your fair share)|lift a finger|pull your weight|contribute|pitch in)(?: me)?(?P<x> (?:around|in|at|to|for|with) .+)?", "so much{x} [is] left to me", "help"),
    Row("you", True, r"(?:help|do (?:anything|a thing|much|your share|your part|your fair share)|lift a finger|pull your weight|contribute|pitch in)(?: me)?(?: out)?", "so much [is] left to me", "help"),
    Row("you", True, r"(?:clean|tidy|clear) up(?: after (?:yourself|you|dinner))?", "I [clear] up on my own", "tidiness"),
    Row("you", True, rf"(?P<v>wash|clean|cook|hoover|water|vacuum|iron|fold|unload|load|empty|feed|walk|mop|sweep|dust|change|bath|bathe|prepare) {_THING}{_END}", "I [{v}] {x} on my own", "help"),
    Row("you", True, rf"(?:make|cook) (?P<x>(?:the |our |any )?(?:dinner|food|breakfast|lunch|tea|coffee|meals?|beds?)){_END}", "I [make] {x} on my own", "help"),
    Row("you", True, rf"(?P<v>organi[sz]e|arrange|plan) {_THING}(?P<y> (?:for|with) us)?{_END}", "I [{v}] {x}{y} on my own", "time"),
    Row("you", True, rf"take (?!me\b){_THING} out{_END}", "I [take] {x} out on my own", "help"),
    Row("you", True, rf"take out {_THING}{_END}", "I [take] out {x} on my own", "help"),
    Row("you", True, rf"do (?P<x>(?:the|your|our|any|some) [\w' -]+?|laundry|housework|chores|dishes){_END}", "I [do] {x} on my own", "help"),
    Row("you", True, rf"(?:look after|take care of|care for|watch|mind) {_THING}{_END}", "I [look] after {x} on my own", "help"),
    Row("you", True, rf"get up (?P<x>(?:with|for|at) .+?){_END}", "I [get] up {x} on my own", "help"),
    Row("you", True, r"put the toilet seat down", "I [find] the toilet seat up", "tidiness"),
    Row("I", False, r"do (?:any|all|all of|most of|some)? ?(?:the )?(?P<x>work|housework|cleaning|chores|cooking)", "I [do] the {x} on my own", "help"),
    Row("you", False, r"expect me to (?P<x>.+)", "it [is] on me to {x}", "help"),
    Row("you", False, rf"(?:treat|use|see) me (?:like|as) {_MAID}", "so much of the work [is] left to me", "help"),
    Row("you", False, r"treat (?:the|this|our) (?:house|home|flat|place) like .+", "so much of the work at home [is] left to me", "help"),
    Row("I", False, rf"feel like (?:I'm |I am )?{_MAID}", "so much of the work [is] left to me", "help"),
    Row("I", False, r"feel like (?:I'm )?a single (?:parent|mum|mom|mother|dad|father)", "I [do] the parenting on my own", "help"),
    Row("you", False, rf"think I'm {_MAID}", "so much of the work [is] left to me", "help"),
    Row("I", False, rf"be(?: not|n't)? {_MAID}", "so much of the work [is] left to me", "help"),
    Row("I", False, r"do (?:everything|it all|all the work)(?: (?:all )?(?:by myself|on my own|alone|myself))", "I [do] so much on my own", "help"),
    Row("I", False, r"do (?:everything|it all|all the work)", "I [do] so much", "help"),
    Row("I", False, r"be the (?:only )?one (?:who|that) does everything", "I [do] so much on my own", "help"),
    # time and closeness
    Row("you", True, r"(?:make|have|find|spend|take)(?: any| enough| much| some)? time (?:for|with) (?:me|us)", "we [not get] time together", "time"),
    Row("you", True, r"take me out", "we [not go] out together", "time"),
    Row("you", True, r"take me (?:anywhere|places)", "we [not go] anywhere together", "time"),
    Row("you", False, r"(?:care|think) (?:so much )?more (?:about|of) (?P<x>.+?) than .+", "so much of your time [goes] to {x}", "time"),
    Row("you", False, r"(?:love|like) (?P<x>.+?) more than (?:you (?:love|like) )?me", "so much of your time [goes] to {x}", "time"),
    Row("you", False, r"(?:choose|pick|prefer|put) (?P<x>.+?) (?:over|before|above|to|ahead of) (?:me|us|our .+)", "so much of your time [goes] to {x}", "time"),
    Row("you", False, r"put (?P<x>.+?) first", "so much of your time [goes] to {x}", "time"),
    Row("you", False, r"(?:only )?(?:care|think) (?:only )?(?:about|of) (?:yourself|you)", "my side [nots come] up", "us"),
    Row("you", False, r"(?:only )?(?:care|think) (?:only )?about (?:everyone|everybody|others)(?: else)? (?:except|but) me", "your attention [goes] to others and not to me", "time"),
    Row("you", False, r"(?:only )?care (?:only )?about (?P<x>.+)", "so much of your attention [goes] to {x}", "time"),
    Row("you", False, r"be more interested in (?P<x>.+?) than .+", "so much of your attention [goes] to {x}", "time"),
    Row("you", False, r"be (?:so |too )?(?:obsessed with|addicted to|glued to|married to|stuck to) (?P<x>.+)", "so much of your time [goes] to {x}", "time"),
    Row("you", True, r"(?:want to |feel like )?(?:have sex|having sex|make love|sleep with me|be intimate(?: with me)?|want sex)", "we [not have] sex", "sex"),
    Row("you", False, rf"(?:treat|see) me (?:like|as) {_GHOST}", "there [is] so little warmth between us", "affection"),
    Row("I", False, rf"feel like (?:I'm |I am )?{_GHOST}", "there [is] so little warmth between us", "affection"),
    Row("you", True, r"say (?:that )?(?:you love me|I love you|you miss me)", "I [not hear] that you love me", "affection"),
    Row("you", True, r"say (?P<x>anything|something|one) (?P<y>nice|kind|good|sweet|positive)", "I [not hear] anything {y}", "affection"),
    Row("you", True, r"(?:give me|pay me) (?P<x>compliments?|a compliment|any .+|a .+)", "I [not get] {x} from you", "affection"),
    Row("you", True, r"compliment me", "I [not get] compliments from you", "affection"),
    Row("you", True, r"(?:love|want|miss|desire) me", "I [am] not sure what I mean to you", "affection"),
    Row("you", True, r"(?:really )?(?:care|give a \w+)(?: (?:about|for) (?:me|us|how I feel|my feelings|what I want))?", "I [am] not sure what I mean to you", "us"),
    Row("you", True, r"(?:care|give a \w+|(?:show|have|take) (?:any )?interest) (?:about|for|in) (?P<x>my .+)", "I [not see] much interest in {x}", "us"),
    Row("you", True, r"ask (?:about me|how I(?:'m| am)(?: doing)?|how I feel)", "I [not hear] the question how I am", "attention"),
    Row("you", False, r"be (?:so |very |really |too )?(?:cold|distant|cool|closed|unloving|unaffectionate)(?: and \w+)?(?: (?:to|with|towards) (?:me|us))?", "there [is] so little warmth between us", "affection"),
    # thanks, support, understanding
    Row("you", False, r"take me for granted", "what I [do] [goes] by without a word", "appreciation"),
    Row("you", True, r"(?:say|give me) (?:a )?(?:thank you|thanks|thank-you)(?P<x> for .+)?|thank me(?P<y> for .+)?", "I [not hear] a thank-you{x}{y}", "appreciation"),
    Row("you", True, r"(?:appreciate|value|notice|see|acknowledge|recogni[sz]e|respect) (?:anything|everything|what|all|how much|half of what|the things)(?: that)? I (?P<x>.+)", "I [not hear] a word about what I {x}", "appreciation"),
    Row("you", True, r"notice (?P<x>my .+|that I .+|when I .+)", "you [not notice] {x}", "affection", "you [not notice] {x}"),
    Row("you", True, r"(?:appreciate|value|notice) me", "I [not hear] a kind word", "appreciation"),
    Row("you", True, r"(?:have any idea|know|understand|realise|realize|see|get|notice|care) (?P<x>how \w+ .+)", "I [not hear] a word about {x}", "appreciation"),
    Row("you", True, r"(?:defend me|stand up for me|stick up for me|have my back|back me up|take my side|be on my side|side with me|protect me)", "I [not have] you at my side", "family"),
    Row("you", True, r"(?:support|encourage) (?P<x>my .+)", "I [not get] support for {x}", "support"),
    Row("you", True, r"(?:support|encourage|comfort) me", "I [not get] comfort from you", "support", "I [not get] comfort from you"),
    Row("you", True, r"be there(?: for me)?", "you {are_not} with me", "support", "you {are_not} with me"),
    Row("you", True, r"try|make (?:any )?(?:an )?effort(?! with)", "I [am] on my own in working on us", "us"),
    Row("you", True, r"fight for (?:us|me|this|our relationship)", "I [am] on my own in working on us", "us"),
    # honesty and trust
    Row("you", False, r"lie(?: to (?:me|my face))?(?P<x> about .+)?", "what you [tell] me{x} {is_not} true", "honesty"),
    Row("you", True, r"(?:tell me the truth|be honest(?: with me)?)(?P<x> about .+)?", "I [am] not sure what's true{x}", "honesty"),
    Row("you", None, r"(?:cheat|step out) on me with (?P<x>.+)", "I [find] out about you and {x}", "trust"),
    Row("you", None, r"(?:cheat on me|be unfaithful|sleep around|have an affair)", "I [find] out that you [are] with someone else", "trust"),
    Row("I", True, r"trust you(?P<x> .+)?", "I [am] not sure whether I can trust you{x}", "trust"),
    Row("I", True, r"(?:rely|count|depend) on you(?P<x> .+)?", "I [am] not sure whether I can count on you{x}", "promises"),
    Row("I", True, r"believe (?:you|a word you say|anything you say)", "I [am] not sure what I can believe", "honesty"),
    # voices, words, blame
    Row("you", False, r"(?:yell|shout|scream|holler|bark)(?P<x> at .+)?", "you [raise] your voice{x}", "shouting"),
    Row("you", False, r"(?:speak|talk) to me (?:like|as if|as though) .+|(?:speak|talk) to me (?:that way|in that tone|this way)", "you [talk] to me like that", "respect"),
    Row("you", False, r"(?:insult|belittle|degrade|humiliate|demean|disrespect|offend|put down) me|put me down|run me down|tear me down", "I [hear] words like that", "respect"),
    Row("you", False, r"(?:embarrass|shame|expose|show up) me in front of (?P<x>.+)", "something like that [happens] to me in front of {x}", "respect"),
    Row("you", False, r"(?:make me (?:feel|look)) \w+(?: and \w+)? (?:in front of|around) (?P<x>.+)", "we [are] with {x}", "respect"),
    Row("you", None, r"have any (?:respect|regard|consideration)(?P<x> for .+)?", "there [is] little regard{x}", "respect"),
    Row("you", False, r"make me (?:feel|look) .+", "we [treat] each other like this", "respect"),
    Row("you", False, r"(?:embarrass|shame|humiliate) me", "something like that [happens] to me", "respect"),
    Row("you", False, r"call (?P<x>my [\w -]+?) (?:an? )?(?:\w+ )?(?:cow|idiots?|bitch|pig|liar|stupid|crazy|fat|ugly|loser|trash|witch|losers)", "I [hear] a word like that about {x}", "respect"),
    Row("you", True, r"leave me alone|give me (?:some |any )?(?:space|room|peace|a break)", "it all [gets] too much for me", "space"),
    Row("you", False, r"tell me to (?:shut up|get lost|fuck off|go away|shut my mouth|drop dead)", "I [hear] words like that", "respect"),
    Row("you", False, r"call me names", "I [hear] words like that", "respect"),
    Row("you", False, r"call me (?:a |an |your )?(?:\w+ )?(?:fat|ugly|stupid|crazy|lazy|dumb|useless|idiot|bitch|whore|slut|psycho|liar|loser|pathetic|nag|cow|boring|weak|dramatic|mental|insane|oversensitive|sensitive|selfish)\b", "I [hear] a word like that about me", "respect"),
    Row("you", False, r"(?:make fun of|mock|make jokes about|joke about|laugh about|ridicule) (?P<x>.+)", "you [joke] about {x}", "respect"),
    Row("you", False, r"undermine me|contradict me", "you [say] the opposite of what I've said", "parenting"),
    Row("you", False, r"(?:criticise|criticize|complain about|moan about|pick on|find fault with|judge) (?P<x>(?:my|how I|the way I) .+)", "I [hear] what's wrong with {x}", "criticism"),
    Row("you", False, r"(?:criticise|criticize|judge|pick on|nitpick|attack|put) me", "I [hear] what I [do] wrong", "criticism", "I [hear] what I [do] wrong"),
    Row("you", False, r"(?:nag|pester|hound)(?: me)? (?:about|over) (?P<x>.+)", "you [bring] up {x} so often", "criticism"),
    Row("you", False, r"(?:nag|pester|hound)(?: me)?", "I [get] one reminder after the other", "criticism"),
    Row("you", False, r"compare me (?:to|with) (?P<x>.+)", "I [get] compared with {x}", "criticism"),
    Row("you", True, r"be (?:satisfied|happy|pleased)(?: with (?P<x>.+))?", "I [not hear] what I [do] well", "criticism"),
    Row("what I do", None, r"be good enough(?: for you)?|seem good enough.*", "what I [do] {is_not} good enough", "criticism"),
    Row("you", False, r"blame (?:me|it on me) for everything(?: that)?(?P<x> .+)?", "I [get] the blame for what{x}", "conflict"),
    Row("you", False, r"blame (?:me|it on me|everything on me)(?P<x> for .+)?", "I [get] the blame{x}", "conflict"),
    Row("you", False, r"(?:start|pick|cause) (?:a |another |fights|arguments|drama)(?:fight|argument|row)?(?:s)?", "we [end] up in an argument", "conflict"),
    Row("you", True, r"admit (?:that )?(?:you(?:'re| are| were)|it when you(?:'re| are)|your|when you(?:'re| are)) .+|be wrong|take (?:any )?responsibility.*|own up.*", "we [argue] and I [not hear] what your part was", "apology"),
    Row("you", True, r"(?:say|tell me)(?: that)?(?: you(?:'re| are))? sorry(?P<x> for .+)?|apologi[sz]e(?: to me)?(?P<y> for .+)?", "I [not hear] a sorry{x}{y}", "apology"),
    Row("you", False, r"(?:hurt|betray|disappoint|destroy|wound) me|hurt my feelings|break my heart|let me down|do (?:this|that|it)(?: to me| to us| on purpose)?", "something like that [happens] between us", "us"),
    Row("you", False, r"(?:want to )?(?:be|have to be) (?:right|the winner)|win every (?:argument|fight)", "we [end] up arguing about who's right", "conflict"),
    Row("you", False, r"(?:gaslight|manipulate|guilt-trip|guilt trip) me", "I [end] up doubting myself", "conflict"),
    Row("you", False, r"be (?:so |very |really |too |such a )?(?:rude|mean|nasty|cruel|unkind|disrespectful|horrible|awful|impatient|short|aggressive|harsh|snappy) (?:to|with|towards) me", "you [talk] to me in that tone", "respect"),
    Row("you", False, r"be (?:so |very |really |too )?(?:rude|mean|nasty|cruel|unkind|disrespectful|horrible|awful|impatient|short|aggressive|harsh|snappy) (?:to|with|towards) (?P<x>.+)", "I [hear] how you talk to {x}", "respect"),
    Row("you", False, r"be (?:so |very |really |too )?(?:cold|distant|cool|closed)(?: and \w+)? (?:to|with|towards) (?P<x>my .+|our .+)", "there [is] so little warmth between you and {x}", "family"),
    Row("you", False, rf"treat me (?:like|as|as if) {_CHILD}", "I [not get] to decide for myself", "control"),
    Row("you", False, rf"treat me (?:like|as) {_WALLET}", "so much [comes] down to what I pay", "money"),
    Row("you", False, r"treat (?P<x>.+?) better than (?:you treat )?me", "{x} [gets] kinder words than I do", "respect"),
    Row("you", False, r"treat me (?:like|as|so|this|badly|as if) ?.*", "we [treat] each other like this", "respect"),
    Row("you", True, r"(?:respect|treat) (?:me|us)(?: .*)?", "I [miss] respect between us", "respect"),
    Row("you", True, r"respect (?P<x>my .+)", "{x} {is_not} respected", "support"),
    # promises
    Row("you", True, r"(?:keep|stick to|hold|honour|honor) (?:your|a|any) (?:word|promises?|agreements?)|do what you (?:say|promise).*|follow through.*", "we [agree] on something and it [nots happen]", "promises"),
    Row("you", False, r"use me(?: for .+)?", "I [not know] what I mean to you", "us"),
    Row("you", False, r"break (?:your|every|all your) (?:word|promises?)(?: to me)?(?P<x> (?:about|to) .+)?", "a promise between us [nots hold]", "promises"),
    Row("you", False, r"(?:leave|keep) me waiting", "I [wait] for you", "lateness"),
    Row("you", False, r"hate (?P<x>my .+|our .+)", "it [comes] to {x}", ""),
    Row("you", False, r"be (?:so )?late$", "I [wait] for you because you [are] late", "lateness", "you [are] late"),
    # decisions and control
    Row("you", False, r"(?:control|boss|order|push) me(?: around| about)?|tell me what (?:to do|I should do)", "I [get] told what to do", "control"),
    Row("you", False, r"(?:control|decide|want to control|decide on|run) everything(?! without)|get your (?:own )?way|want everything your way|have it your way", "I [not have] a say", "decisions"),
    Row("you", False, r"make (?:all |most of )?(?:the |our )?decisions(?P<x> (?:about|on|for) .+?)?(?: without me| alone| by yourself)?$", "I [not have] a say{x}", "decisions"),
    Row("everything", False, r"be (?:about )?(?:your way|on your terms|up to you)", "I [not have] a say in things", "decisions"),
    Row("it", False, r"be (?:your way|on your terms|your way or .+)", "I [not have] a say in things", "decisions"),
    Row("everything", False, r"be (?:all )?about (?:you|yourself)", "my side [nots come] up", "attention"),
    Row("it", False, r"be (?:all |only )?about (?:you|yourself|what you want)(?: and .+)?", "my side [nots come] up", "attention"),
    Row("everything", False, r"be my fault", "I [get] the blame", "conflict"),
    Row("nobody", None, r"(?:help|lift a finger|do anything)(?: me)?(?P<x> (?:in|around|at|with) .+)?", "so much{x} [is] left to me", "help"),
    Row("nothing", None, r"be your fault", "we [argue] and I [not hear] what your part was", "apology"),
    Row("it", False, r"be my fault", "I [get] the blame", "conflict"),
    Row("everything", False, r"be (?:a )?(?:fight|drama|argument|battle)", "our talks [turn] into arguments", "conflict"),
    Row("everything", False, r"be (?:a )?joke(?: to you| for you)?", "what I [say] [turns] into a joke", "attention"),
    Row("you", False, r"be the cent(?:er|re) of .+", "my side [nots come] up", "attention"),
    Row("you", True, r"(?:think|care) (?:about|of) (?:anyone|anybody|others|other people)(?: else)?(?: (?:but|except|other than|besides) .+)?", "my side [nots come] up", "attention"),
    Row("you", False, r"(?:care|think) about (?:everyone|everybody|anyone|others)(?: else)? (?:except|but|more than) .+", "your attention [goes] to others and not to me", "time"),
    Row("you", False, r"only want (?:me for )?sex", "closeness between us [is] mostly about sex", "sex"),
    Row("you", False, r"make everything about (?:you|yourself)", "my side [nots come] up", "attention"),
    Row("you", False, r"make me cry", "I [end] up crying", ""),
    Row("you", False, r"make me wait", "I [wait] for you", "lateness"),
    Row("you", False, r"(?:make|have) me (?P<v>do|pay|clean|cook|drive|go|carry|apologise|apologize|ask|beg|take|run|stay|eat|choose|explain) (?P<x>.+)", "I [{v}] {x}", "control"),
    Row("you", False, r"force me to (?P<x>.+)", "I [have] to {x}", "control"),
    Row("you", False, r"(?:ruin|spoil|wreck|destroy|mess up) (?P<x>(?:my|our|the|every) .+)", "{x} [goes] wrong", "special"),
    Row("you", False, r"(?:waste|blow|throw away) (?P<x>.*?\bmoney)(?P<y> on .+)?", "you [spend] {x}{y}", "money"),
    Row("you", False, r"think (?:that )?(?:money grows|I'm made of money|we're made of money).*", "we [disagree] about money", "money"),
    # the speaker
    Row("I", True, r"(?:stand|take|bear|like) (?P<x>(?:the way|how) you .+)", "it [comes] to {x}", ""),
    Row("I", False, r"hate (?P<x>(?:the way|how) you .+)", "it [comes] to {x}", ""),
    Row("I", None, r"(?:hate|stand|take|bear|be (?:so )?(?:sick|tired|fed up|done)(?: and tired)? (?:of|with)|have had enough of|have had it with) your (?:constant |endless )?(?:lies|lying)", "what you [tell] me {is_not} true", "honesty"),
    Row("I", None, r"(?:be (?:so )?(?:sick|tired|fed up)(?: and tired)? (?:of|with)|have had enough of) your (?:constant )?(?:excuses|promises|empty promises)", "we [agree] on something and it [nots happen]", "promises"),
    Row("I", None, r"(?:be (?:so )?(?:sick|tired|fed up)(?: and tired)? (?:of|with)|have had enough of) your (?:constant )?(?:moaning|complaining|nagging|criticism|attitude|mood|moods|drama|shit|crap|bull\w*|games|mind games|behaviour|behavior)", "the mood between us [is] like this", "conflict"),
    Row("I", None, r"be (?:so )?(?:sick|tired|fed up)(?: and tired)? (?:of|with) (?P<x>your [\w' -]+?) being .+", "it [comes] to {x}", ""),
    Row("I", None, r"(?:hate|stand|take|bear|be (?:so )?(?:sick|tired|fed up)(?: and tired)? (?:of|with)|have had enough of) (?P<x>your (?!shit|crap|bull)[\w' -]+?)", "it [comes] to {x}", ""),
)  # fmt: skip
