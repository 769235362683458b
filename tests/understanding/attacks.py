"""Ways in which danger is hidden, on purpose or by chance: (text, chance) → the text as it may be typed."""

import re
from collections.abc import Callable
from random import Random

Attack = Callable[[str, Random], str]

DANGER_WORD = re.compile(
    r"\b(?:kill(?:s|ed|ing)?|suicid(?:e|al)|dead|overdosed?|strangled|choke[sd]|myself|himself|pills|raped?|"
    r"hits?|beats?|slapped|punched|stabbed|bleeding|unconscious|breathing|knife|gun|threatened)\b",
    re.IGNORECASE,
)
CORE_WORD = re.compile(r"\b(?:suicid(?:e|al)|overdosed|strangled|myself|himself|unconscious|threatened)\b")
LOOK_ALIKE = str.maketrans("aeopcxyi", "аеорсхуі")
LEET = str.maketrans("aeios", "43105")
SHORT_FORMS = (
    (r"\bkill(?:ing)? (?:my|him|her)self\b", "kms"),
    (r"\bkill(ed|ing|s)?\b", r"unalive\1"),
    (r"\bsuicide\b", "sewerslide"),
    (r"\boverdosed\b", "od'd"),
    (r"\bboyfriend\b", "bf"),
    (r"\bgirlfriend\b", "gf"),
    (r"\bplease\b", "pls"),
    (r"\bbecause\b", "bc"),
    (r"\bwant to\b", "wanna"),
    (r"\bgoing to\b", "gonna"),
    (r"\byou\b", "u"),
    (r"\band\b", "n"),
)
FACES = ("😭", "💔", "🥺", "😞", "🙃", "✨")
IRONY = ("lol", "/s", "haha anyway", "🙃", "jk. not really", "lmao 💀", "just kidding... or am i")
SMALL_TALK = (
    "We went to the market and bought apples and bread",
    "my sister came over with the new curtains",
    "the bus was late and it rained the whole way",
    "Her mother asked about the garden and we had tea",
    "I watched two episodes of that baking thing",
    "on Thursday the boiler man comes to look at the pipes",
    "work is work, the same meetings and the same coffee",
    "we still have not picked a colour for the hall",
)


def leet(text: str, _: Random) -> str:
    return DANGER_WORD.sub(lambda found: found[0].translate(LEET), text)


def spaced(text: str, chance: Random) -> str:
    between = chance.choice([" ", ".", "-", " . "])
    return DANGER_WORD.sub(lambda found: between.join(found[0]), text)


def starred(text: str, chance: Random) -> str:
    def star(found: re.Match[str]) -> str:
        place = chance.randrange(1, len(found[0]) - 1)
        return f"{found[0][:place]}*{found[0][place + 1 :]}"

    return DANGER_WORD.sub(star, text)


def stretched(text: str, chance: Random) -> str:
    def stretch(found: re.Match[str]) -> str:
        place = chance.randrange(1, len(found[0]))
        return found[0][:place] + found[0][place] * chance.randrange(2, 5) + found[0][place + 1 :]

    return DANGER_WORD.sub(stretch, text)


def look_alike(text: str, _: Random) -> str:
    return text.translate(LOOK_ALIKE)


def invisible(text: str, chance: Random) -> str:
    place = chance.randrange(len(text))
    return f"{text[:place]}\u200b{text[place:]}"


def all_invisible(text: str, _: Random) -> str:
    """Something invisible after every letter."""
    return "\u200b".join(text)


def mistyped(text: str, chance: Random) -> str:
    """A letter of the most telling words is missing."""

    def drop(found: re.Match[str]) -> str:
        place = chance.randrange(1, len(found[0]) - 1)
        return found[0][:place] + found[0][place + 1 :]

    return CORE_WORD.sub(drop, text)


def fat_fingers(text: str, chance: Random) -> str:
    """In a third of the longer words two letters are swapped."""

    def swap(found: re.Match[str]) -> str:
        word = found[0]
        if chance.random() > 1 / 3:
            return word
        place = chance.randrange(1, len(word) - 1)
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]

    return re.sub(r"[A-Za-z]{4,}", swap, text)


def shouted(text: str, _: Random) -> str:
    return text.upper()


def bare(text: str, _: Random) -> str:
    """Without capitals and marks."""
    return re.sub(r"[^\w\s']", "", text).lower()


def dictated(text: str, chance: Random) -> str:
    """As a phone writes down what is said: marks as words, fillers, no capitals."""
    text = text.lower().replace(",", " comma").replace(".", " full stop").replace("?", " question mark")
    words = text.split()
    words.insert(chance.randrange(len(words) + 1), chance.choice(["um", "you know", "like", "uh"]))
    return " ".join(words)


def abbreviated(text: str, _: Random) -> str:
    for long, short in SHORT_FORMS:
        text = re.sub(long, short, text, flags=re.IGNORECASE)
    return text


def faces_between(text: str, chance: Random) -> str:
    face = chance.choice(FACES)
    return f" {face} ".join(text.split())


def three_messages(text: str, chance: Random) -> str:
    """As the inbox joins a burst: with line ends."""
    words = text.split()
    ends = sorted(chance.sample(range(1, len(words)), min(2, len(words) - 1)))
    return "\n".join(" ".join(words[start:end]) for start, end in zip([0, *ends], [*ends, None], strict=True))


def buried(text: str, chance: Random) -> str:
    """In the middle or at an end of about 300 harmless words."""
    sentences = chance.choices(SMALL_TALK, k=34)
    sentences.insert(chance.randrange(len(sentences) + 1), text)
    return ". ".join(sentences)


def ironic(text: str, chance: Random) -> str:
    return f"{text} {chance.choice(IRONY)}"


def beside_a_song(text: str, chance: Random) -> str:
    around = ["{}. that song gets me every time", "I put on that sad album again. {}", "♪ la la la ♪ {}"]
    return chance.choice(around).format(text)


def beside_a_game(text: str, chance: Random) -> str:
    around = ["{} anyway brb gotta finish this level", "we lost the raid again. {}", "gg. {} so, one more round"]
    return chance.choice(around).format(text)


def told_again(text: str, chance: Random) -> str:
    """Pasted into a question about it."""
    around = ['i wrote him this: "{}"', "this is what I typed and deleted: {}", "can I say this to someone? {}"]
    return chance.choice(around).format(text)


DISGUISES: tuple[Attack, ...] = (
    leet, spaced, starred, stretched, look_alike, invisible, all_invisible, mistyped, shouted, bare, three_messages,
)  # fmt: skip
SURROUNDINGS: tuple[Attack, ...] = (
    fat_fingers, dictated, abbreviated, faces_between, buried, ironic, beside_a_song, beside_a_game, told_again,
)  # fmt: skip
ATTACKS = DISGUISES + SURROUNDINGS
