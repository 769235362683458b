"""What can be seen without grammar: capitals, punctuation, quotes, articles, doubled words, short forms."""

import re

DOUBLE_IS_FINE = {"that", "had", "very", "so", "really", "no"}
SHORT_FORMS = re.compile(
    r"\b(u|ur|r|n|til|cos|cuz|abt|im|ive|id|dont|doesnt|didnt|isnt|arent|wasnt|werent|wont|wouldnt|couldnt|shouldnt|cant|hes|shes|"
    r"theyre|youre|youve|youd|hed|shed|theyd|whats|thats|theres|y'all|idk|lol|gonna|gotta|wanna|na)\b",
    re.I,
)
VOWEL_SOUND = re.compile(
    r"(?!uni|use|usu|eu|one\b|once\b|u-)[aeiou]|hour|honest|honou?r|heir|8|11\b|18\b|[FHLMNRSX]\b", re.I
)
ASKS = re.compile(
    r"(could|can|would|will|shall) (you|we|i|us)\b|(how|what|where|when|why|who) (can|could|do|did|would|should) (you|we|i)\b",
    re.I,
)
LEFTOVER = re.compile(
    r"(?<!\w)(?:and|or|but|the|an|because|if|my|your|our|their|than|its|as if|every)\s*(?=[,.?!;]|$)"
    r"|\sas\s*[,.?!;]|(?<!tell me)(?<!know)(?<!say)\swhen\s*[.?!]"
    r"|(?<!\w)(?:for|of|to|with)['’]s\b|(?<!in)(?<!for)(?<!all)(?<!of)(?<!during)(?<!by)(?<!through)\sthe (?:week|day|night|moment|minute)\s*[,.]",
    re.I,
)
DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|august|september|october|november|december"
RULES = (
    ("small name", re.compile(rf"\b(?:{DAYS}|easter|christmas|english)\b")),
    ("small i", re.compile(r"(?<![\w'’.])i(?=[\s'’,.?!])")),
    ("space before punctuation", re.compile(r"\s[,.?!;:](?!\d)")),
    ("doubled punctuation", re.compile(r"[,;:]\s*[,.;:?!]|[.?!]\s*[,;:]|(?<!\.)\.\.(?!\.)|\.[?!]|[?!]\.|\?\?|!!")),
    ("space missing after punctuation", re.compile(r"[a-z][,;?!](?=\w)|[a-z]\.(?=[A-Z])")),
    ("two spaces", re.compile(r"\S\s{2,}\S")),
    ("short form", SHORT_FORMS),
    ("left over", LEFTOVER),
    ("opinion as a feeling", re.compile(r"\bfe(?:el|lt) (?:that |like |as if |as though )?(?:you|he|she|they)(?:['’]\w+)?\b(?! (?:and|with)\b)", re.I)),
)  # fmt: skip


def faults(text: str) -> list[str]:
    """Faults in the letters of the text alone."""
    found = [f"{name}: {match.group().strip()}" for name, rule in RULES for match in rule.finditer(text)]
    return [*found, *_sentences(text), *_quotes(text), *_doubled(text), *_articles(text)]


def _sentences(text: str) -> list[str]:
    found = []
    for piece in re.split(r"(?<=[.?!])[\"”’']?\s+", text.strip()):
        bare = piece.strip("\"“”'‘’ ")
        if bare and bare[0].islower():
            found.append(f"small beginning: {bare[:15]}")
        if ASKS.match(bare) and not bare.endswith("?"):
            found.append(f"question without its mark: {bare[:25]}")
    if not re.search(r"[.?!…][\"”’']?$", text.strip()):
        found.append(f"no end: {text[-15:]}")
    return found


def _quotes(text: str) -> list[str]:
    odd = text.count('"') % 2 == 1 or text.count("“") != text.count("”")
    return ["quotes that don't match"] if odd else []


def _doubled(text: str) -> list[str]:
    words = re.findall(r"[\w'’]+|[^\w\s]", text.lower())
    ones = [a for a, b in zip(words, words[1:], strict=False) if a == b and a.isalpha() and a not in DOUBLE_IS_FINE]
    pairs = zip(words, words[1:], words[2:], words[3:], strict=False)
    twos = [f"{a} {b}" for a, b, c, d in pairs if (a, b) == (c, d) and a.isalpha() and b.isalpha()]
    return [f"doubled: {each}" for each in ones + twos]


def _articles(text: str) -> list[str]:
    found = []
    for article, word in re.findall(r"(?<![\w'’-])(an?)\s+([\w-]+)", text, re.I):
        if (article.lower() == "an") != bool(VOWEL_SOUND.match(word)):
            found.append(f"article: {article} {word}")
    return found + [
        f"article: {each}" for each in re.findall(r"\ba (?:anger|sadness|peace|help|advice)\b(?! \w)", text)
    ]
