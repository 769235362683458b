# ruff: noqa: E501 (one sentence a line)
"""The words for what somebody feels, needs and may ask for, topic by topic. Data only.

`feelings` come in pairs: plain, and softened for the gentle style. `needs` follow "I need", `shorts` follow "I feel … and
need", `asks` are questions and `bids` their direct form. Nothing here may add a fact: no task, no person, no thing.
"""

from typing import NamedTuple


class Wording(NamedTuple):
    """What can be said about one topic; every entry must go with every other one."""

    feelings: tuple[tuple[str, str], ...]
    needs: tuple[str, ...]
    shorts: tuple[str, ...]
    asks: tuple[str, ...]
    bids: tuple[str, ...]
    general: tuple[str, ...] = ()  # for a label without a fact: what may stand behind "when"


_LONELY = (("lonely", "lonely and a bit hurt"), ("sad", "sad and a little lonely"), ("hurt", "hurt and a bit alone"))
_HURT = (("hurt", "hurt and a bit sad"), ("sad", "sad and a little hurt"), ("upset", "upset and a bit sad"))

WORDINGS: dict[str, Wording] = {
    "attention": Wording(
        _LONELY,
        ("to know that what I say matters to you", "to feel heard by you", "a bit of your full attention"),
        ("to be heard", "some of your attention", "to know I matter"),
        ("Could we sit down for ten minutes tonight, just to talk?", "Could you give me five minutes when I bring something up?", "Could we find a quiet moment to talk today?"),
        ("Please hear me out before you answer.", "Please look at me while we talk.", "Please take five minutes for me today."),
        ("I talk and don't get much back", "our talks don't leave me much room"),
    ),
    "phone": Wording(
        (("lonely", "lonely and a bit hurt"), ("sad", "sad and a little lonely"), ("alone", "alone and a bit sad")),
        ("some time when it's just us", "to know that I have your attention", "to feel close to you"),
        ("some of your attention", "a bit of time with you", "to know I matter"),
        ("Could we have ten minutes without screens tonight?", "Could we put our phones away for half an hour tonight?", "Could we keep part of the evening free of screens?"),
        ("Please put it away for half an hour tonight.", "Please give me ten minutes without a screen tonight.", "Please leave it in another room while we talk."),
    ),
    "contact": Wording(
        (("worried", "worried and a bit lonely"), ("lonely", "lonely and a little anxious"), ("uneasy", "uneasy and a bit sad")),
        ("a short sign that you're all right", "to feel connected when we're apart", "to know where we stand"),
        ("a short sign from you", "to feel connected", "to know you're okay"),
        ("Could you send me one line, even just an emoji?", "Could we agree on a time for a quick call?", "Could you let me know when you can't answer?"),
        ("Please send me one short line when you can.", "Please tell me beforehand when you can't be reached.", "Please let me know, even in one word."),
    ),
    "help": Wording(
        (("worn out", "worn out and a bit alone"), ("tired", "tired and a little sad"), ("exhausted", "exhausted and a bit discouraged")),
        ("us to share the work", "some help so that I can rest too", "to know that we're a team"),
        ("a hand", "some help", "a break now and then"),
        ("Could you take one part of it this week?", "Could we split it up differently this week?", "Could we sit down tonight and share out what needs doing?"),
        ("Please take over one part of it this week.", "Please do half of it with me this week.", "Please choose one job that you take over."),
        ("so much is left to me", "I end up with most of the work", "I do so much on my own"),
    ),
    "tidiness": Wording(
        (("frustrated", "frustrated and a bit tired"), ("annoyed", "annoyed and a little tired"), ("tired", "tired and a bit discouraged")),
        ("our home to be a place where I can relax", "some order around me to feel at ease", "us both to look after our home"),
        ("a bit of order", "some help with it", "a home where I can relax"),
        ("Could we tidy up together for ten minutes tonight?", "Could you clear that up today?", "Could we agree on how we leave things?"),
        ("Please clear that up today.", "Please take ten minutes with me tonight to tidy up.", "Please think of it next time."),
        ("things are left lying around", "I look at the mess at home"),
    ),
    "parenting": Wording(
        (("worried", "worried and a little tired"), ("uneasy", "uneasy and a bit alone"), ("upset", "upset and a bit sad")),
        ("us to be a team as parents", "us to agree on how we do this", "to know that we're in this together"),
        ("us to be a team", "us to agree on this", "to know we're in this together"),
        ("Could we talk about it tonight, once it's quiet?", "Could we agree on how we handle it next time?", "Could we make a plan for it together?"),
        ("Please talk it over with me tonight.", "Please agree with me on how we handle it.", "Please check with me first next time."),
    ),
    "lateness": Wording(
        (("stressed", "stressed and a bit sad"), ("frustrated", "frustrated and a little hurt"), ("anxious", "anxious and a bit hurt")),
        ("to be able to count on a time we agree on", "to know that my time matters too", "some warning so that I can plan"),
        ("to know my time matters", "a word from you in time", "to be able to plan"),
        ("Could you text me when you're running late?", "Could we agree on a time that's realistic for you?", "Could you let me know in time?"),
        ("Please text me as soon as you know you'll be late.", "Please tell me a time that works for you.", "Please plan in a few extra minutes next time."),
        ("I don't know when to expect you",),
    ),
    "promises": Wording(
        (("disappointed", "disappointed and a bit sad"), ("sad", "sad and a little unsure"), ("discouraged", "discouraged and a bit hurt")),
        ("to be able to rely on what we agree", "to know what I can count on", "our agreements to hold"),
        ("to know what I can count on", "our plans to hold", "to be able to rely on us"),
        ("Could you tell me early on when something won't work?", "Could we only agree on what we can both keep?", "Could we talk about what got in the way?"),
        ("Please tell me early if something changes.", "Please agree on something with me that we can both keep.", "Please tell me what I can count on."),
        ("so much of the responsibility is on me", "I don't know what I can count on"),
    ),
    "special": Wording(
        (("sad", "sad and a bit hurt"), ("hurt", "hurt and a little lonely"), ("disappointed", "disappointed and quite sad")),
        ("to know that days like that matter to you too", "to know that I matter to you", "to feel close to you on such days"),
        ("to know I matter to you", "to feel close to you", "some time together"),
        ("Could we find an evening this week, just for us?", "Could we talk about how it was for me?", "Could we plan the next one together?"),
        ("Please plan one evening for us this month.", "Please ask me how it was for me.", "Please keep an evening free for us this week."),
    ),
    "money": Wording(
        (("worried", "worried and a bit tense"), ("anxious", "anxious and a little alone with it"), ("uneasy", "uneasy and a bit stressed")),
        ("to feel safe about our money", "us to decide about money together", "to know where we stand"),
        ("to feel safe about money", "us to decide together", "to know where we stand"),
        ("Could we look at our money together this week?", "Could we agree on an amount that we ask each other about?", "Could we sit down with the numbers one evening?"),
        ("Please go through the numbers with me this week.", "Please talk to me before the next big expense.", "Please set a budget with me."),
        ("we disagree about money", "money comes up between us"),
    ),
    "time": Wording(
        (("lonely", "lonely and a bit sad"), ("sad", "sad and a little lonely"), ("alone", "alone and a bit hurt")),
        ("some time with you", "to feel that we come first now and then", "to feel close to you again"),
        ("some time with you", "to feel close to you", "a bit of us"),
        ("Could we keep one evening this week for us?", "Could we plan something small for the two of us?", "Could we have an hour together this week, just us?"),
        ("Please keep one evening this week for us.", "Please plan one hour with me this week.", "Please choose a time that's only ours."),
    ),
    "affection": Wording(
        (("lonely", "lonely and a bit sad"), ("sad", "sad and a little unsure of us"), ("insecure", "insecure and a bit lonely")),
        ("some tenderness between us", "to feel close to you", "to know that you still like being near me"),
        ("some closeness", "to feel close to you", "a bit of warmth"),
        ("Could we sit close for a while tonight?", "Could we start with a hug today?", "Could we take five minutes a day to be close?"),
        ("Please give me a hug today.", "Please tell me one thing you like about us.", "Please sit with me for a while tonight."),
        ("there's so little warmth between us", "we go so long without a warm word"),
    ),
    "sex": Wording(
        (("insecure", "insecure and a bit lonely"), ("sad", "sad and a little insecure"), ("lonely", "lonely and a bit sad")),
        ("to feel close to you, without any pressure", "closeness, and to hear how it is for you", "to know how it is for you"),
        ("to feel close to you", "to hear how it is for you", "some closeness"),
        ("Could we talk about it gently, with no pressure on either of us?", "Could we just be close for a while, with no expectations?", "Could you tell me what would feel good to you?"),
        ("Please tell me honestly how it is for you.", "Please talk about it with me this week, without pressure.", "Please tell me what you'd like between us."),
    ),
    "honesty": Wording(
        (("hurt", "hurt and a bit confused"), ("uneasy", "uneasy and a little sad"), ("confused", "confused and a bit hurt")),
        ("honesty, also when it's uncomfortable", "to be able to trust what we tell each other", "the truth, even if it's hard"),
        ("honesty between us", "to be able to trust us", "to know what's true"),
        ("Could you tell me how it really was?", "Could we talk about it openly tonight?", "Could we agree to tell each other such things straight away?"),
        ("Please tell me how it really was.", "Please be open with me about it.", "Please tell me yourself, even if it's hard."),
        ("I'm not sure what I can believe", "I don't know what's true"),
    ),
    "trust": Wording(
        (("hurt", "hurt and quite insecure"), ("insecure", "insecure and a bit sad"), ("anxious", "anxious and a little hurt")),
        ("to feel safe with you", "to know where we stand", "openness between us"),
        ("to know where we stand", "to feel safe with you", "openness between us"),
        ("Could we talk openly about it tonight?", "Could you tell me where we stand?", "Could we agree on what's okay for both of us?"),
        ("Please talk openly with me about it.", "Please tell me where we stand.", "Please agree with me on what's okay for us both."),
        ("I'm not sure where we stand",),
    ),
    "privacy": Wording(
        (("uneasy", "uneasy and a bit hurt"), ("upset", "upset and a bit sad"), ("hurt", "hurt and a little uneasy")),
        ("some things to stay between us", "some privacy", "to decide for myself what I share"),
        ("some privacy", "to be asked first", "some things to stay private"),
        ("Could we agree on what stays between us?", "Could you ask me first next time?", "Could we talk about what each of us wants kept private?"),
        ("Please ask me first next time.", "Please leave such things to me.", "Please agree with me on what stays private."),
    ),
    "shouting": Wording(
        (("tense", "tense and a bit sad"), ("anxious", "anxious and a little sad"), ("upset", "upset and quite tense")),
        ("a calmer tone between us", "us to talk calmly", "some calm before we go on"),
        ("a calmer tone", "some calm", "us to talk quietly"),
        ("Could we take a short break and then talk quietly?", "Could we start again, more quietly?", "Could we come back to it when we're both calm?"),
        ("Please talk to me in a quieter voice.", "Please take a break with me before we go on.", "Please say it again, calmly."),
    ),
    "respect": Wording(
        (("hurt", "hurt and a bit embarrassed"), ("embarrassed", "embarrassed and quite hurt"), ("sad", "sad and a little ashamed")),
        ("kind words, also when we disagree", "to know that you're on my side", "us to speak kindly to each other"),
        ("kind words", "to know you're on my side", "some kindness"),
        ("Could you tell me such things kindly, when we're alone?", "Could we talk about it, just the two of us?", "Could we agree on how we speak to each other?"),
        ("Please tell me in private what bothers you.", "Please choose kinder words.", "Please talk about it with me when we're alone."),
        ("the tone between us gets sharp", "we talk to each other like this"),
    ),
    "criticism": Wording(
        (("discouraged", "discouraged and a bit hurt"), ("hurt", "hurt and a little sad"), ("sad", "sad and a bit unsure of myself")),
        ("to hear what you like as well", "to know that I'm good enough for you", "some encouragement"),
        ("some encouragement", "to hear what's good as well", "a kind word too"),
        ("Could you also tell me what you like?", "Could you put it as a wish?", "Could we talk about what you'd like instead?"),
        ("Please tell me what you'd like instead.", "Please tell me one thing that's good as well.", "Please put it as a wish."),
        ("I hear what I do wrong",),
    ),
    "silence": Wording(
        (("lonely", "lonely and a bit anxious"), ("anxious", "anxious and a little sad"), ("sad", "sad and quite alone")),
        ("to know that we'll come back to it", "some contact, even when we disagree", "to know where we stand"),
        ("to know we'll talk", "some sign from you", "to know where we stand"),
        ("Could you tell me when you need a break and when we'll talk?", "Could we agree on a time to come back to it?", "Could we talk again once we're both calm?"),
        ("Please name a time when we can talk.", "Please tell me when you need a break, and for how long.", "Please give me a short sign, even when you're upset."),
    ),
    "apology": Wording(
        (("hurt", "hurt and a bit alone"), ("sad", "sad and a little hurt"), ("frustrated", "frustrated and a bit sad")),
        ("to know that you see how it was for me", "us to make up after a hurt", "a bit of understanding"),
        ("a bit of understanding", "us to make up", "to know you see my side"),
        ("Could we go back to it once and talk it over?", "Could you tell me how you see it now?", "Could we each say what our part was?"),
        ("Please tell me how you see it now.", "Please go back to it with me once.", "Please tell me what you'd do differently."),
    ),
    "appreciation": Wording(
        (("discouraged", "discouraged and a bit sad"), ("sad", "sad and a little tired"), ("tired", "tired and a bit hurt")),
        ("to hear that what I do counts", "a kind word now and then", "to know that you notice"),
        ("a kind word", "to hear that it counts", "to know you notice"),
        ("Could you tell me now and then what you like about it?", "Could we each say one good thing in the evening?", "Could we thank each other a bit more often?"),
        ("Please tell me one thing that you were glad about.", "Please say it to me when something's good.", "Please say thanks now and then."),
    ),
    "family": Wording(
        (("alone", "alone and a bit hurt"), ("tense", "tense and a bit sad"), ("hurt", "hurt and a little alone")),
        ("to know that we're on the same side", "us to be a team when family's involved", "to know that my view counts as well"),
        ("to know you're with me", "us to be a team", "to know my view counts"),
        ("Could we agree beforehand on what we both want?", "Could we talk about it, just the two of us?", "Could you tell me how you see it when we're alone?"),
        ("Please talk it over with me first next time.", "Please tell me how you see it, just the two of us.", "Please let us agree on it beforehand."),
    ),
    "decisions": Wording(
        (("upset", "upset and a bit hurt"), ("sad", "sad and a little frustrated"), ("frustrated", "frustrated and a bit sad")),
        ("to have a say in what concerns us both", "us to decide such things together", "to know that my view counts"),
        ("to have a say too", "us to decide together", "to be asked"),
        ("Could you ask me before the next decision like that?", "Could we decide it together next time?", "Could we talk it through before it's settled?"),
        ("Please ask me first next time.", "Please talk it over with me before it's settled.", "Please decide such things with me."),
    ),
    "control": Wording(
        (("tense", "tense and a bit sad"), ("uneasy", "uneasy and a little frustrated"), ("frustrated", "frustrated and a bit hurt")),
        ("some room to decide for myself", "a bit of trust from you", "to do some things my own way"),
        ("some room of my own", "a bit of trust", "to decide that myself"),
        ("Could we talk about what worries you there?", "Could you leave that to me?", "Could you tell me what you need, so that I can answer?"),
        ("Please leave that to me.", "Please tell me what worries you.", "Please trust me with that."),
        ("so much gets decided for me", "I have so little room of my own"),
    ),
    "drink": Wording(
        (("worried", "worried and a bit sad"), ("uneasy", "uneasy and quite worried"), ("sad", "sad and a little worried")),
        ("to feel at ease with you", "evenings when you're really with me", "to know that we can talk about it"),
        ("to feel at ease with you", "us to talk about it", "to know you're okay"),
        ("Could we talk about it on a calm day?", "Could we have one evening this week without drinks?", "Could we agree on what's okay for both of us?"),
        ("Please talk about it with me on a calm day.", "Please keep one evening this week free of drinks.", "Please agree with me on what's okay."),
        ("drinking comes between us",),
    ),
    "habit": Wording(
        (("irritated", "irritated and a bit tense"), ("tense", "tense and a little tired"), ("stressed", "stressed and a bit worn out")),
        ("a bit of calm around me", "us to find a way that works for both", "some quiet"),
        ("a bit of calm", "some quiet", "us to find another way"),
        ("Could we look for a way that works for both of us?", "Could we find something that helps us both?", "Could you help me with that?"),
        ("Please help me find another way.", "Please try it differently next time.", "Please keep it in mind next time."),
    ),
    "support": Wording(
        (("alone", "alone and quite sad"), ("sad", "sad and a bit alone"), ("lonely", "lonely and a little hurt")),
        ("to feel you at my side", "some comfort from you", "to know that you're with me when it's hard"),
        ("you at my side", "some comfort", "to know you're with me"),
        ("Could you just sit with me for a while?", "Could you ask me how it was for me?", "Could we talk about it tonight?"),
        ("Please ask me how it is for me.", "Please sit with me for a while tonight.", "Please tell me how you'd like to be there for me."),
    ),
    "conflict": Wording(
        (("tense", "tense and a bit sad"), ("sad", "sad and a little worn out"), ("upset", "upset and a bit tense")),
        ("us to talk without hurting each other", "some calm between us", "us to be on the same side again"),
        ("some calm between us", "us to find another way", "peace between us"),
        ("Could we take a break and try again later?", "Could we talk about one thing at a time?", "Could we start over, more gently?"),
        ("Please take a break with me and start over.", "Please talk with me about one thing at a time.", "Please let us start over."),
        ("our talks turn into fights", "it gets so tense between us", "we can't find a way to each other"),
    ),
    "forgotten": Wording(
        (("disappointed", "disappointed and a bit sad"), ("frustrated", "frustrated and a little hurt"), ("sad", "sad and a bit discouraged")),
        ("to know that what we agree stays in your mind", "to know that it matters to you as well", "to be able to rely on us both"),
        ("to know it matters to you", "to be able to rely on us", "to know I can count on you"),
        ("Could we write such things down in one place?", "Could you set yourself a reminder next time?", "Could we find a way that helps us both remember?"),
        ("Please set yourself a reminder next time.", "Please write it down next time.", "Please help me find a way that works for us."),
    ),
    "carelessness": Wording(
        (("worried", "worried and a bit tense"), ("anxious", "anxious and a little upset")),
        ("to feel safe at home", "to know that we both take care of such things"),
        ("to feel safe", "to know we're both careful"),
        ("Could we both check before we leave?", "Could we agree on a quick check?"),
        ("Please check it with me next time.", "Please take a second look next time."),
    ),
    "space": Wording(
        (("overwhelmed", "overwhelmed and a bit tense"), ("tired", "tired and a little tense")),
        ("some time to myself", "a quiet hour"),
        ("some time to myself", "a quiet hour"),
        ("Could we talk later today?", "Could we come back to it in an hour?"),
        ("Please give me an hour.", "Please let us talk later today."),
    ),
    "us": Wording(
        _HURT,
        ("to feel that we're on the same side", "to know that I matter to you", "us to be kind to each other"),
        ("to know I matter", "us on the same side", "some kindness"),
        ("Could we talk about it when we're both calm?", "Could we find another way together?", "Could you tell me how you see it?"),
        ("Please talk about it with me tonight.", "Please tell me how you see it.", "Please help me find another way."),
        ("my side doesn't come up between us", "my wishes don't come up between us", "I'm not sure that my needs have room with us"),
    ),
}  # fmt: skip

# The person's own word for what they feel, where it is a feeling, and what it becomes where it is not quite one.
OWN_FEELINGS: dict[str, tuple[str, str]] = {
    "angry": ("angry", "angry and also hurt"),
    "mad": ("angry", "angry and also hurt"),
    "furious": ("angry", "angry and also hurt"),
    "livid": ("angry", "angry and also hurt"),
    "fuming": ("angry", "angry and also hurt"),
    "sad": ("sad", "sad and a bit lonely"),
    "lonely": ("lonely", "lonely and a bit sad"),
    "alone": ("alone", "alone and a bit sad"),
    "invisible": ("lonely", "lonely and quite sad"),
    "ignored": ("lonely", "lonely and a bit hurt"),
    "unloved": ("lonely", "lonely and a bit unsure of us"),
    "unwanted": ("lonely", "lonely and a bit insecure"),
    "worried": ("worried", "worried and a bit tense"),
    "scared": ("anxious", "anxious and a bit tense"),
    "anxious": ("anxious", "anxious and a bit tense"),
    "stressed": ("stressed", "stressed and a bit worn out"),
    "exhausted": ("exhausted", "exhausted and a bit alone"),
    "overwhelmed": ("overwhelmed", "overwhelmed and a bit alone"),
    "disappointed": ("disappointed", "disappointed and a bit sad"),
    "heartbroken": ("heartbroken", "heartbroken and very sad"),
    "hurt": ("hurt", "hurt and a bit sad"),
    "frustrated": ("frustrated", "frustrated and a bit sad"),
    "embarrassed": ("embarrassed", "embarrassed and a bit hurt"),
    "embarrassing": ("embarrassed", "embarrassed and a bit sad"),
    "ashamed": ("ashamed", "ashamed and a bit hurt"),
    "stupid": ("embarrassed", "embarrassed and quite hurt"),
    "small": ("hurt", "hurt and a bit ashamed"),
    "ugly": ("insecure", "insecure and quite hurt"),
    "fat": ("insecure", "insecure and quite hurt"),
    "worthless": ("sad", "sad and quite discouraged"),
    "useless": ("discouraged", "discouraged and quite sad"),
    "guilty": ("guilty", "guilty and a bit torn"),
    "insecure": ("insecure", "insecure and a bit sad"),
    "jealous": ("jealous", "jealous and a bit insecure"),
    "crazy": ("upset", "upset and a bit tense"),
}
