# ruff: noqa: E501 (one sentence a line)
"""The words for what somebody needs and may ask for, need by need. Data only.

`feelings` are keys of FEELINGS, the likeliest first; `needs` follow "I need", `shorts` follow "I feel … and need", `asks`
are questions and `bids` their direct form; a time in braces is the one that is said unless the person chose another.
Nothing here may add a fact: no task, no person, no thing.
"""

from collections.abc import Mapping
from typing import NamedTuple

# How some gentle wordings begin: they grant the other a view of their own, which no other opener does better (DESIGN: Rogers
# et al. 2018). No "but" behind it, which would take it back. Where something grave was said ("hard"), or a small thing
# ("small"), doubt would sound like irony: there it is left out.
OPENERS: Mapping[str, tuple[str, ...]] = {
    "meant": ("Maybe you see it differently", "I may not see your side yet", "You may see it another way"),
    "small": (),
    "view": ("I may not see your side yet", "Maybe you see it differently", "We may see this differently"),
    "hard": (),
}


class Wording(NamedTuple):
    """What can be said about one need; every entry must go with every other one. `title` names it on a button."""

    title: str
    opener: str
    feelings: tuple[str, ...]
    needs: tuple[str, ...]
    shorts: tuple[str, ...]
    asks: tuple[str, ...]
    bids: tuple[str, ...]
    general: tuple[str, ...] = ()  # for a label without a fact: what may stand behind "when"


WORDINGS: dict[str, Wording] = {
    "attention": Wording(
        "To be heard", "meant", ("lonely", "sad", "hurt"),
        ("to know that what I say matters to you", "to feel heard by you", "a bit of your full attention"),
        ("to be heard", "some of your attention", "to know I matter"),
        ("Could we sit down for ten minutes {tonight}, just to talk?", "Could you give me five minutes {tonight} and just listen?", "Could we find a quiet moment to talk {today}?"),
        ("Please hear me out before you answer.", "Please look at me while we talk.", "Please take five minutes for me {today}."),
        ("I talk and don't get much back", "our talks don't leave me much room"),
    ),
    "phone": Wording(
        "", "meant", ("lonely", "sad", "alone"),
        ("some time when it's just us", "to know that I have your attention", "to feel close to you"),
        ("some of your attention", "a bit of time with you", "some time that's just ours"),
        ("Could we have ten minutes without screens {tonight}?", "Could we put our phones away for half an hour {tonight}?", "Could we keep half an hour free of screens {tonight}?"),
        ("Please put it away for half an hour {tonight}.", "Please give me ten minutes without a screen {tonight}.", "Please leave it in another room while we talk."),
    ),
    "contact": Wording(
        "A sign from you", "meant", ("worried", "lonely", "uneasy"),
        ("a short sign that you're all right", "to feel connected when we're apart", "to hear from you"),
        ("a short sign from you", "to feel connected", "to hear from you"),
        ("Could you send me one line next time, even just an emoji?", "Could we agree on a time for a quick call?", "Could you let me know when you can't answer?"),
        ("Please send me one short line next time.", "Please tell me beforehand when you can't be reached.", "Please let me know, even in one word."),
    ),
    "help": Wording(
        "Shared work", "meant", ("tired", "overwhelmed", "alone"),
        ("us to share the work", "some help so that I can rest too", "to know that we're a team"),
        ("a hand", "us to share the work", "a break now and then"),
        ("Could you take one part of it {this week}?", "Could we split it up differently {this week}?", "Could we sit down {tonight} and share out what needs doing?"),
        ("Please take over one part of it {this week}.", "Please do half of it with me {this week}.", "Please choose one job that you take over."),
        ("so much is left to me", "I end up with most of the work", "I do so much on my own"),
    ),
    "tidiness": Wording(
        "Order at home", "small", ("annoyed", "frustrated", "tense"),
        ("our home to be a place where I can relax", "some order around me to feel at ease", "us both to look after our home"),
        ("a bit of order", "some help with it", "a home where I can relax"),
        ("Could you clear that up {today}?", "Could we agree on how we leave things?", "Could you try to think of it next time?"),
        ("Please clear that up {today}.", "Please clear it away straight after.", "Please think of it next time."),
        ("things are left lying around", "I look at the mess at home"),
    ),
    "parenting": Wording(
        "To be a team as parents", "meant", ("worried", "alone", "upset"),
        ("us to be a team as parents", "us to agree on how we do this", "to know that we're in this together"),
        ("us to be a team", "us to agree on this", "to know we're in this together"),
        ("Could we talk about it {tonight}, once it's quiet?", "Could we agree on how we handle it next time?", "Could we make a plan for it together {this week}?"),
        ("Please talk it over with me {tonight}.", "Please agree with me on how we handle it.", "Please check with me first next time."),
        ("so much of being a parent is left to me", "we don't pull together as parents"),
    ),
    "lateness": Wording(
        "To be able to plan", "meant", ("stressed", "frustrated", "disappointed"),
        ("to be able to count on a time we agree on", "to know that my time matters too", "some warning so that I can plan"),
        ("to know my time matters", "a word from you in time", "to be able to plan"),
        ("Could you text me when you're running late?", "Could we agree on a time that's realistic for you?", "Could you let me know in time?"),
        ("Please text me as soon as you know you'll be late.", "Please tell me a time that works for you.", "Please plan in a few extra minutes next time."),
        ("I don't know when to expect you",),
    ),
    "promises": Wording(
        "To rely on our word", "meant", ("disappointed", "sad", "discouraged"),
        ("to be able to rely on what we agree", "to know what I can count on", "our agreements to hold"),
        ("to know what I can count on", "our plans to hold", "to be able to rely on us"),
        ("Could you tell me early on when something won't work?", "Could we only agree on what we can both keep?", "Could we talk {tonight} about what got in the way?"),
        ("Please tell me early if something changes.", "Please agree on something with me that we can both keep.", "Please tell me {this week} what I can count on."),
        ("so much of the responsibility is on me", "I don't know what I can count on"),
    ),
    "special": Wording(
        "To matter on big days", "meant", ("disappointed", "sad", "hurt"),
        ("to know that days like that matter to you too", "to know that I matter to you", "to feel close to you on such days"),
        ("to know I matter to you", "to feel close to you", "some time together"),
        ("Could we find an evening {this week}, just for us?", "Could we talk {tonight} about how it was for me?", "Could we plan the next one together?"),
        ("Please plan one evening for us {this month}.", "Please ask me how it was for me.", "Please keep an evening free for us {this week}."),
    ),
    "money": Wording(
        "Security about money", "hard", ("worried", "anxious", "stressed"),
        ("to feel safe about our money", "us to decide about money together", "to know where we stand with money"),
        ("to feel safe about money", "us to decide together", "to know where we stand"),
        ("Could we look at our money together {this week}?", "Could we agree on an amount that we ask each other about?", "Could we sit down with the numbers {one evening}?"),
        ("Please go through the numbers with me {this week}.", "Please talk to me before the next big expense.", "Please set a budget with me {this week}."),
        ("we disagree about money", "money comes up between us"),
    ),
    "time": Wording(
        "Time together", "meant", ("lonely", "sad", "alone"),
        ("some time with you", "to feel that we come first now and then", "to feel close to you again"),
        ("some time with you", "to feel close to you", "some time for us"),
        ("Could we keep one evening {this week} for us?", "Could we plan something small for the two of us {this week}?", "Could we have an hour together {this week}, just us?"),
        ("Please keep one evening {this week} for us.", "Please plan one hour with me {this week}.", "Please choose a time {this week} that's only ours."),
        ("we have so little time together",),
    ),
    "affection": Wording(
        "Closeness", "meant", ("lonely", "sad", "insecure"),
        ("some tenderness between us", "to feel close to you", "to know that you still like being near me"),
        ("some closeness", "to feel close to you", "a bit of warmth"),
        ("Could we sit close for a while {tonight}?", "Could we start with a hug {today}?", "Could we take five minutes a day to be close?"),
        ("Please give me a hug {today}.", "Please tell me one thing you like about us.", "Please sit with me for a while {tonight}."),
        ("there's so little warmth between us", "we go so long without a warm word"),
    ),
    "sex": Wording(
        "", "hard", ("insecure", "sad", "lonely"),
        ("to feel close to you, without any pressure", "closeness, and to hear how it is for you", "to know how it is for you"),
        ("to feel close to you", "to hear how it is for you", "some closeness"),
        ("Could we talk about it gently {this week}, with no pressure on either of us?", "Could we just be close for a while, with no expectations?", "Could you tell me what would feel good to you?"),
        ("Please tell me honestly how it is for you.", "Please talk about it with me {this week}, without pressure.", "Please tell me what you'd like between us."),
    ),
    "honesty": Wording(
        "Honesty", "hard", ("hurt", "uneasy", "confused"),
        ("honesty, also when it's uncomfortable", "to be able to trust what we tell each other", "the truth, even if it's hard"),
        ("honesty between us", "to be able to trust us", "to know what's true"),
        ("Could you tell me {tonight} how it really was?", "Could we talk about it openly {tonight}?", "Could we agree to tell each other such things straight away?"),
        ("Please tell me {tonight} how it really was.", "Please be open with me about it.", "Please tell me yourself, even if it's hard."),
        ("I'm not sure what I can believe", "I don't know what's true"),
    ),
    "trust": Wording(
        "Trust", "hard", ("hurt", "insecure", "anxious"),
        ("to feel safe with you", "to know where we stand", "openness between us"),
        ("to know where we stand", "to feel safe with you", "openness between us"),
        ("Could we talk openly about it {tonight}?", "Could you tell me {tonight} where we stand?", "Could we agree on what's okay for both of us?"),
        ("Please talk openly with me about it {tonight}.", "Please tell me where we stand.", "Please agree with me on what's okay for us both."),
        ("I'm not sure where we stand",),
    ),
    "privacy": Wording(
        "Privacy", "hard", ("uneasy", "upset", "hurt"),
        ("some privacy", "to decide for myself what I share", "some things to stay private"),
        ("some privacy", "to be asked first", "some things to stay private"),
        ("Could we agree on what stays private?", "Could you ask me first next time?", "Could we talk {tonight} about what each of us wants kept private?"),
        ("Please ask me first next time.", "Please leave such things to me.", "Please agree with me on what stays private."),
    ),
    "shouting": Wording(
        "A calm tone", "hard", ("tense", "upset", "anxious"),
        ("a calmer tone between us", "us to talk calmly", "some calm before we go on"),
        ("a calmer tone", "some calm", "us to talk quietly"),
        ("Could we take a short break next time and then talk quietly?", "Could we talk again {tonight}, more quietly?", "Could we come back to it when we're both calm?"),
        ("Please talk to me in a quieter voice.", "Please take a break with me before we go on.", "Please say it again, calmly."),
    ),
    "respect": Wording(
        "Kind words", "hard", ("hurt", "embarrassed", "sad"),
        ("kind words, also when we disagree", "to know that you're on my side", "us to speak kindly to each other"),
        ("kind words", "to know you're on my side", "some kindness"),
        ("Could you tell me such things kindly, when we're alone?", "Could we talk about it {tonight}, just the two of us?", "Could we agree on how we speak to each other?"),
        ("Please tell me in private what bothers you.", "Please choose kinder words.", "Please talk about it with me {tonight}, when we're alone."),
        ("the tone between us gets sharp", "we talk to each other like this"),
    ),
    "criticism": Wording(
        "Encouragement", "view", ("discouraged", "hurt", "insecure"),
        ("to hear what you like as well", "to know that I'm good enough for you", "some encouragement"),
        ("some encouragement", "to hear what's good as well", "a kind word too"),
        ("Could you also tell me what you like?", "Could you put it as a wish?", "Could we talk {tonight} about what you'd like instead?"),
        ("Please tell me what you'd like instead.", "Please tell me one thing that's good as well.", "Please put it as a wish."),
        ("I hear what I do wrong",),
    ),
    "silence": Wording(
        "To talk again", "view", ("lonely", "anxious", "sad"),
        ("to know that we'll come back to it", "some contact, even when we disagree", "to know where we stand"),
        ("to know we'll talk", "some sign from you", "to know where we stand"),
        ("Could you tell me when you need a break and when we'll talk?", "Could we agree on a time to come back to it?", "Could we talk again {tonight}, once we're both calm?"),
        ("Please name a time when we can talk.", "Please tell me when you need a break, and for how long.", "Please give me a short sign, even when you're upset."),
        ("we don't talk things through",),
    ),
    "apology": Wording(
        "To make up", "view", ("hurt", "sad", "frustrated"),
        ("to know that you see how it was for me", "us to make up after a hurt", "a bit of understanding"),
        ("a bit of understanding", "us to make up", "to know you see my side"),
        ("Could we go back to it {tonight} and talk it over?", "Could you tell me how you see it now?", "Could we each say what our part was?"),
        ("Please tell me how you see it now.", "Please go back to it with me {tonight}.", "Please tell me what you'd do differently."),
        ("we don't really make up after a fight",),
    ),
    "appreciation": Wording(
        "Appreciation", "meant", ("discouraged", "sad", "tired"),
        ("to hear that what I do counts", "a kind word now and then", "to know that you notice"),
        ("a kind word", "to hear that it counts", "to know you notice"),
        ("Could you tell me now and then what you like about it?", "Could we each say one good thing in the evening?", "Could we thank each other a bit more often?"),
        ("Please tell me one thing {today} that you were glad about.", "Please say it to me when something's good.", "Please say thanks now and then."),
        ("what I do goes by without a word",),
    ),
    "family": Wording(
        "You at my side", "view", ("alone", "hurt", "tense"),
        ("to know that we're on the same side", "us to be a team when family's involved", "to know that my view counts as well"),
        ("to know you're with me", "us to be a team", "to know my view counts"),
        ("Could we agree beforehand on what we both want?", "Could we talk about it {tonight}, just the two of us?", "Could you tell me how you see it when we're alone?"),
        ("Please talk it over with me first next time.", "Please tell me {tonight} how you see it, just the two of us.", "Please agree with me beforehand next time."),
    ),
    "decisions": Wording(
        "A say", "view", ("upset", "frustrated", "hurt"),
        ("to have a say in what concerns us both", "us to decide such things together", "to know that my view counts"),
        ("to have a say too", "us to decide together", "to be asked"),
        ("Could you ask me before the next decision like that?", "Could we decide it together next time?", "Could we talk it through {tonight}?"),
        ("Please ask me first next time.", "Please talk it over with me before it's settled.", "Please decide such things with me."),
        ("I don't have much of a say",),
    ),
    "control": Wording(
        "Room of my own", "view", ("tense", "frustrated", "uneasy"),
        ("some room to decide for myself", "a bit of trust from you", "to do some things my own way"),
        ("some room of my own", "a bit of trust", "to decide that myself"),
        ("Could we talk {tonight} about what worries you there?", "Could you leave that to me?", "Could you tell me what you need, so that I can answer?"),
        ("Please leave that to me.", "Please tell me what worries you.", "Please trust me with that."),
        ("so much gets decided for me", "I have so little room of my own"),
    ),
    "drink": Wording(
        "", "hard", ("worried", "uneasy", "sad"),
        ("to feel at ease with you", "evenings when you're really with me", "to know that we can talk about it"),
        ("to feel at ease with you", "us to talk about it", "to know you're okay"),
        ("Could we talk about it {on a calm day}?", "Could we have one evening {this week} without drinks?", "Could we agree on what's okay for both of us?"),
        ("Please talk about it with me {on a calm day}.", "Please keep one evening {this week} free of drinks.", "Please agree with me on what's okay."),
        ("drinking comes between us",),
    ),
    "health": Wording(
        "My health", "hard", ("worried", "anxious", "uneasy"),
        ("to know that my health counts at home", "to feel well at home", "us to look after each other's health"),
        ("to know my health counts", "to feel well at home", "us to take care"),
        ("Could we find a way that's good for both of us?", "Could we agree {today} on how we do it?", "Could you try it another way {this week}?"),
        ("Please find another way with me.", "Please agree with me {today} on how we do it.", "Please try it another way {this week}."),
    ),
    "habit": Wording(
        "Some quiet", "small", ("annoyed", "tense", "tired"),
        ("a bit of calm around me", "us to find a way that works for both", "a bit of care for me too"),
        ("a bit of calm", "a bit of care for me too", "us to find another way"),
        ("Could we look for a way that works for both of us?", "Could we find something that helps us both?", "Could you try it another way next time?"),
        ("Please help me find another way.", "Please try it differently next time.", "Please keep it in mind next time."),
    ),
    "support": Wording(
        "Comfort", "meant", ("alone", "sad", "lonely"),
        ("to feel you at my side", "some comfort from you", "to know that you're with me when it's hard"),
        ("you at my side", "some comfort", "to know you're with me"),
        ("Could you just sit with me for a while {tonight}?", "Could you ask me how it was for me?", "Could we talk about it {tonight}?"),
        ("Please ask me how it is for me.", "Please sit with me for a while {tonight}.", "Please tell me you're with me in this."),
        ("I go through hard days on my own",),
    ),
    "conflict": Wording(
        "Peace between us", "view", ("tense", "sad", "upset"),
        ("us to talk without hurting each other", "some calm between us", "us to be on the same side again"),
        ("some calm between us", "us to find another way", "peace between us"),
        ("Could we take a break and try again {tonight}?", "Could we talk about one thing at a time?", "Could we start over, more gently?"),
        ("Please take a break with me and start over.", "Please talk with me about one thing at a time.", "Please start over with me {tonight}."),
        ("our talks turn into fights", "it gets so tense between us", "we can't find a way to each other"),
    ),
    "forgotten": Wording(
        "", "small", ("disappointed", "frustrated", "sad"),
        ("to know that what I tell you stays in your mind", "to know that it matters to you as well", "to be able to rely on us both"),
        ("to know it matters to you", "to be able to rely on us", "to know I can count on you"),
        ("Could we write such things down in one place?", "Could you set yourself a reminder next time?", "Could we find a way that helps us both remember?"),
        ("Please set yourself a reminder next time.", "Please write it down next time.", "Please help me find a way that works for us."),
    ),
    "belongings": Wording(
        "Care for my things", "meant", ("upset", "sad", "hurt"),
        ("to know that you look after what's dear to me", "us to take care of what matters to each other", "to be asked first when it's about my things"),
        ("some care for what's dear to me", "to be asked first", "to know it matters to you too"),
        ("Could we talk {tonight} about how to make it good?", "Could you ask me first next time?", "Could you check with me next time?"),
        ("Please ask me first next time.", "Please take good care of what's mine.", "Please help me put it right {this week}."),
    ),
    "carelessness": Wording(
        "", "meant", ("worried", "anxious", "upset"),
        ("to feel safe at home", "to know that we both take care of such things", "us to be careful together"),
        ("to feel safe", "to know we're both careful", "some care with such things"),
        ("Could we both check next time?", "Could we agree on a quick check?", "Could you take a second look next time?"),
        ("Please check it with me next time.", "Please take a second look next time.", "Please keep it in mind next time."),
    ),
    "space": Wording(
        "Time to myself", "meant", ("overwhelmed", "tired", "tense"),
        ("some time to myself", "a quiet hour", "a bit of space now and then"),
        ("some time to myself", "a quiet hour", "a bit of space"),
        ("Could we talk about it {later today}?", "Could we come back to it in an hour?", "Could I have an hour on my own {today}?"),
        ("Please give me an hour.", "Please let me have an hour on my own {today}.", "Please leave me a quiet hour {today}."),
    ),
    "security": Wording(
        "To know we'll stay", "hard", ("anxious", "sad", "insecure"),
        ("to know that we stay together when we argue", "to feel safe with you", "to know where we stand"),
        ("to know where we stand", "to feel safe with you", "some safety between us"),
        ("Could we leave that word out when we argue?", "Could you tell me {tonight} where we stand?", "Could we talk about it {tonight}, calmly?"),
        ("Please tell me {tonight} where we stand.", "Please leave that out when we argue.", "Please talk about it with me {tonight}, calmly."),
    ),
    "fairness": Wording(
        "Fairness", "view", ("frustrated", "disappointed", "tired"),
        ("the same to count for both of us", "things to be fair between us", "us both to give something"),
        ("things to be fair", "the same for both of us", "a fair share"),
        ("Could we agree on what's fair for both of us?", "Could we talk {tonight} about how to share it?", "Could we find a way {this week} that's fair to us both?"),
        ("Please agree with me on what's fair.", "Please talk with me {tonight} about how to share it.", "Please find a fair way with me {this week}."),
        ("so much depends on me",),
    ),
    "us": Wording(
        "To matter to you", "view", ("hurt", "sad", "upset"),
        ("to tell you how it is for me", "us to talk about it", "to know how you see it"),
        ("us to talk about it", "to talk about it with you", "to know how you see it"),
        ("Could we sit down for ten minutes {tonight}, just the two of us?", "Could we find a quiet moment for it {today}?", "Could you sit down with me {tonight}?"),
        ("Please sit down with me {tonight}.", "Please hear me out {tonight}.", "Please take ten minutes with me {tonight}."),
        ("my side doesn't come up between us", "my wishes don't come up between us", "I'm not sure that my needs have room with us"),
    ),
}  # fmt: skip

# What can be chosen with a button.
NEEDS: Mapping[str, Wording] = {key: wording for key, wording in WORDINGS.items() if wording.title}
