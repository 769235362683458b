"""The words beside a "you" that tell whether it does or is done to.

Lists rather than a parser: a parser always has an answer, and what is not in a list is not guessed.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MARKS = _words(", . ; ! ? - –")
JOINERS = _words("and or but then")
ADVERBS = _words(
    "never always just only even still really also already often sometimes usually rarely hardly barely"
    " constantly ever actually simply probably definitely clearly obviously not suddenly finally"
)
AUXILIARIES = _words(
    "am are was were do did don't didn't have had haven't hadn't will would won't wouldn't can could can't"
    " couldn't cannot should shouldn't must mustn't might may need needn't aren't weren't shall"
)
# Forms that go with "you" as the one who acts. Many could follow an object just as well ("I saw you smile"), so they
# count only where the word before allows it.
VERBS = _words(
    "know think want need say said tell told come came go went get got make made keep kept leave left forget"
    " forgot ignore ignored call called spend spent take took give gave put talk talked listen listened hear heard"
    " care cared help helped love loved like liked hate hated feel felt find found try tried stay work worked play"
    " played promise promised choose chose look looked walk walked shut yell yelled shout shouted scream screamed"
    " treat treated see saw understand understood remember remembered miss missed lie lied cheat cheated use used"
    " let bring brought buy bought cook cooked clean cleaned drink drank sit sat sleep slept ask asked answer"
    " answered interrupt interrupted act acted show showed blame blamed hide hid wait waited trust judge judged"
    " criticize criticise roll turn turned start started stop stopped stare text texted"
    " snore speak spoke behave drive drove eat ate run ran laugh laughed married disappear"
    " disappeared decide decided change changed mean meant do did have had apologise apologize push pushed"
)
ING_VERBS = _words("bring sing ring cling swing fling")
# A clause begins after these, so the "you" after them acts.
BEFORE_CLAUSE = _words(
    "when whenever if because that and but or so while unless although though where why how what who whether"
    " which whatever think thought wish wished feel felt believe guess hope hoped say said says bet mean meant"
    " suppose realise realize cause then except sure"
)
# Nouns and feelings after which "you" begins a clause if a verb follows: "the way you talk", "I'm glad you came".
BEFORE_SUBJECT = _words(
    "way time times everything thing things moment day days anything nothing something all glad happy sad angry"
    " mad afraid scared sorry upset disappointed hurt tired stuff promises mess person people one reason words"
    " everyone somebody me us him her them yesterday today tonight lately sometimes again now money"
    " anyone anybody home here there kids dishes promise food message texts look face tone voice house plans"
    " friend friends woman man girl guy mood"
)
# "like you do" and "like you", "before you go" and "before you", "I know you lie" and "I know you".
BEFORE_BOTH = _words("like as than before after since until till know knew see saw")
BEFORE_OBJECT = _words(
    "to for with from at of about on by behind without near towards toward around between beside against over"
    " into upon in under is it's isn't not was wasn't love loved miss missed need needed want wanted tell told ask"
    " asked hate trust trusted help helped let make made give gave show showed remind reminded leave left call"
    " called text texted support supported hurt forgive forgave beg begged bother bothered annoy annoyed stop"
    " please warn warned invite marry married meet met push pushed believe believed hear heard lose lost blame"
    " blamed understand understood choose chose thank ignore ignored follow wait attack judge criticise criticize"
    " respect respected appreciate promise promised get got put took take find found send sent brought bring"
    " bought buy cost teach recognise recognize disappoint disappointed embarrass embarrassed defend protect hug hold"
    " touch remember remembers drive chase expect pay owe join respects texts calls writes messages reminding"
    " asking telling loves hates needs"
)
AFTER_OBJECT = _words(
    "to and but or when if because for with about in on at from anymore again too so as like than more most now"
    " all any anything everything nothing enough either alone i we he she they it that the a an my your mine this"
    " these those how what why where up out off down away back over around tonight today tomorrow every until"
    " while after before since through without into once twice first both by very much such some something better"
    " happy right here there home sometimes lately of"
    " two three four five six seven eight nine ten twelve many"
)
