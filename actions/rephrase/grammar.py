# ruff: noqa: E501 (a table)
"""How English verbs change their shape, as far as the rewriter needs it."""

import re

# base, past, participle; regular verbs are not listed
_IRREGULAR = """
be was been|beat beat beaten|become became become|begin began begun|bet bet bet|bite bit bitten|blow blew blown
break broke broken|bring brought brought|build built built|burn burnt burnt|buy bought bought|catch caught caught
choose chose chosen|come came come|cost cost cost|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn
drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought
find found found|fly flew flown|forget forgot forgotten|forgive forgave forgiven|get got got|give gave given
go went gone|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held
hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let
light lit lit|lie lied lied|lose lost lost|make made made|mean meant meant|meet met met|pay paid paid|put put put
quit quit quit|read read read|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen
sell sold sold|send sent sent|set set set|shake shook shaken|shrink shrank shrunk|sink sank sunk|slide slid slid|spin spun spun|sting stung stung|stink stank stunk|strike struck struck|bleed bled bled|breed bred bred|creep crept crept|dream dreamt dreamt|freeze froze frozen|grind ground ground|kneel knelt knelt|lean leant leant|seek sought sought|shine shone shone|smell smelt smelt|spoil spoilt spoilt|bend bent bent|bind bound bound|forbid forbade forbidden|sling slung slung|wind wound wound|withdraw withdrew withdrawn|mow mowed mown|overhear overheard overheard|oversleep overslept overslept|overtake overtook overtaken|rethink rethought rethought|undo undid undone|upset upset upset|wet wet wet|shoot shot shot|show showed shown|shut shut shut
sing sang sung|sit sat sat|sleep slept slept|speak spoke spoken|spend spent spent|spill spilt spilt|split split split
spread spread spread|stand stood stood|steal stole stolen|stick stuck stuck|swear swore sworn|sweep swept swept
swim swam swum|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought
throw threw thrown|understand understood understood|wake woke woken|wear wore worn|weep wept wept|win won won
write wrote written
"""
_FORMS: dict[str, tuple[str, str]] = {}
_BASES: dict[str, str] = {}
for _entry in re.split(r"[|\n]", _IRREGULAR.strip()):
    _base, _past, _participle = _entry.split()
    _FORMS[_base] = (_past, _participle)
    _BASES[_past] = _BASES[_participle] = _base
_BASES |= {
    "were": "be",
    "is": "be",
    "are": "be",
    "am": "be",
    "has": "have",
    "does": "do",
    "goes": "go",
    "texte": "text",
}

SAME_IN_THE_PAST = frozenset(base for base, (past, _) in _FORMS.items() if base == past)
_DOUBLING = re.compile(r"^[^aeiou]*[aeiou][bdgklmnprt]$")
_DOUBLED_LONGER = frozenset({"admit", "commit", "control", "cancel", "travel", "refer", "prefer", "regret", "forget"})
_SILENT_E = re.compile(
    r"(?:[^aeiou][aeiou][kcsvzg]|[bdfgkptz]l|[rl]v|[rdn]g|nc|ur|[^aeo]at|is)$"
)  # smok-, gambl-, argu-
_LOST_E = re.compile(
    r"^[^aeiou]*[aeiou][^aeiouwxy]$|e$|(?<!o)id$|[nd]or$|par$|crib$|ir$|invit$|caus$|plac$"
)  # smil-, us-, decid-
_HISS = re.compile(r"(?:s|x|z|ch|sh|o)$")


def is_past(form: str) -> bool:
    """Whether the form is a past tense and nothing else; taggers take "forgot" for a present tense."""
    base = _BASES.get(form.lower())
    return base is not None and base not in SAME_IN_THE_PAST and _FORMS[base][0] == form.lower()


def base_of(form: str, lemma: str) -> str:
    """The base form of a verb; the tagger's lemma is right for regular verbs only."""
    if re.search(r"[aeiouy].*ing$", form.lower()) and len(form) > 5 and (lemma == form or lemma.lower() not in _FORMS):
        stem = form.lower()[:-3]
        known = next((each for each in (stem + "e", stem, stem[:-1]) if each in _FORMS), None)
        if known is not None:
            return known
        if lemma == form:
            return re.sub(r"([bdgmnprt])\1$", r"\1", stem) + "e" * bool(_SILENT_E.search(stem))
    base = _BASES.get(form.lower()) or _BASES.get(lemma.lower()) or lemma.lower()
    clipped = form.lower() == f"{base}ed" and past(base) != form.lower() and past(f"{base}e") == form.lower()
    return f"{base}e" if clipped else base  # the lemma of "hated" is not "hat"


def base_of_past(form: str) -> str:
    """went → go, called → call, stopped → stop, smiled → smile, carried → carry."""
    low = form.lower()
    if low in _BASES or not low.endswith("ed"):
        return _BASES.get(low, low)
    if low.endswith("ied"):
        return f"{low[:-3]}y"
    stem = re.sub(r"([bdgmnprt])\1$", r"\1", low[:-2])
    return stem + "e" * (stem == low[:-2] and bool(_SILENT_E.search(stem) or _LOST_E.search(stem)))


def base_of_third(form: str) -> str:
    """goes → go, carries → carry, comes → come."""
    low = form.lower()
    if low in _BASES:
        return _BASES[low]
    if low.endswith("ies") and len(low) > 4:
        return f"{low[:-3]}y"
    return low[:-2] if low.endswith("es") and _HISS.search(low[:-2]) else low.removesuffix("s")


def past(verb: str) -> str:
    """go → went, call → called; "are" and "is", which carry their person, become "were" and "was"."""
    if verb in ("are", "is", "am"):
        return "were" if verb == "are" else "was"
    if verb in _FORMS:
        return _FORMS[verb][0]
    if verb.endswith("s") and not verb.endswith("ss"):  # a third person: "turns" → "turned"
        return past(_BASES.get(verb, verb[:-1]))
    return _ed(verb)


def participle(verb: str) -> str:
    """go → gone, call → called."""
    return _FORMS[verb][1] if verb in _FORMS else _ed(verb)


def gerund(verb: str) -> str:
    """talk → talking, sit → sitting, leave → leaving."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and verb != "be" and not verb.endswith("ee"):
        return verb[:-1] + "ing"
    return _doubled(verb) + "ing"


def third(verb: str) -> str:
    """go → goes, carry → carries, be → is."""
    special = {"be": "is", "have": "has", "do": "does"}
    if verb in special:
        return special[verb]
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ies"
    return verb + ("es" if _HISS.search(verb) else "s")


def _ed(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ied"
    return _doubled(verb) + "ed"


def _doubled(verb: str) -> str:
    return verb + verb[-1] if _DOUBLING.match(verb) or verb in _DOUBLED_LONGER else verb
