# ruff: noqa: E501 (one rule a line: this is a table)
"""What no wording makes kind: forbidding somebody their life, threatening, playing on feelings. Data and one look-up."""

import re

from actions.rephrase.tuning import Refusal

_THEM = r"(?:him|her|them|my (?:husband|wife|partner|boyfriend|girlfriend|bf|gf|fianc[eé]e?|spouse|ex|man|girl)|you)"
_WHO = r"(?:he|she|they|you|my (?:husband|wife|partner|boyfriend|girlfriend|bf|gf|man|girl))"
_LIFE = (
    r"(?:see|meet|talk to|text|speak to|call|visit|hang out|go out|go to|leave (?:the house|without)|wear|work|have (?:any )?(?:friends|a job|contact|male|female|guy|girl)|spend|"
    r"post|use|drive|study|talk|go anywhere|be friends|contact|take the job|dress)"
)
_RULES: tuple[tuple[Refusal, str], ...] = (
    (
        "manipulation",
        rf"\bmake {_THEM} (?:feel |be )?(?:guilty|jealous|beg|doubt|think (?:it's|it is|that it's|he's|she's|they're|that (?:he|she|they))|believe|pay for|suffer|regret|cry|scared|afraid|need me|stay)\b",
    ),
    (
        "manipulation",
        rf"\b(?:guilt[- ]?trip|gaslight|manipulate|trick|blackmail|punish|play(?: mind games)? with|get back at) {_THEM}\b(?! (?:kids?|child))(?<!you do not )",
    ),
    (
        "manipulation",
        rf"\b(?:so|until|to make sure)(?: that)? {_WHO} (?:feels? (?:guilty|bad|sorry for)|stays?\b|come(?:s)? crawling|can'?t leave|won'?t leave|never leaves?|gives? in|obeys?)",
    ),
    (
        "manipulation",
        rf"\b(?:convince|persuade|get|pressure|talk) {_THEM} (?:to|into) (?:have sex|sleep(?:ing)? with|sending? (?:me )?(?:nudes|pictures)|cut(?:ting)? off|quit(?:ting)? (?:his|her|their) job|stop seeing|drop(?:ping)? (?:his|her|their))",
    ),
    (
        "manipulation",
        r"\b(?:if you (?:really |truly )?loved me|prove (?:that )?you love me)\b[^.!?]*\b(?:you'?d|you would|by|give|show|send|stay|quit|sleep|have sex|do it|let me)\b",
    ),
    (
        "control",
        rf"\b(?:tell|make|let|inform) {_THEM} (?:(?:know )?that )?{_WHO} (?:(?:is|are|'s|'re)(?: not|n't) (?:allowed|permitted)|can(?:'?t|not)|may not|must not|has to stop|needs? to (?:stop|quit)|better not|will not|won'?t) (?:to )?(?:\w+ )?{_LIFE}",
    ),
    ("control", rf"\b(?:you|he|she)(?:'re| are|'s| is) not (?:allowed|permitted) to (?:\w+ )?{_LIFE}"),
    (
        "control",
        rf"\b(?:I (?:forbid|do not allow|don'?t allow|won'?t allow|will not allow|won'?t let|will not let)|I'?m not (?:letting|allowing)) {_THEM}\b",
    ),
    (
        "control",
        rf"\b(?:forbid|stop|ban|keep) {_THEM} from (?:seeing|talking|going|having|working|wearing|meeting|texting|leaving|using)\b",
    ),
    (
        "control",
        rf"\b(?:get|make) {_THEM} (?:to )?(?:give me (?:his|her|their|the) (?:password|phone|passcode|location|salary|card)|share (?:his|her|their) location|delete|block|unfriend|unfollow|obey|do (?:what|as) I (?:say|want))",
    ),
    (
        "control",
        r"\byou (?:will|'ll|must|have to|need to|better|had better) (?:do (?:as|what) I (?:say|tell you)|obey|ask (?:me for )?(?:my )?permission|give me your (?:password|phone|passcode))|\bI'?m the (?:boss|man of the house|head of)",
    ),
    (
        "control",
        r"\byou (?:can(?:'?t|not)|may not|must not|shall not|will not|won'?t) (?:go out (?:dressed|with|without|like)|see (?:your|him|her|them|that|those) (?!as\b)|wear (?:that|those|this)|talk to (?:him|her|them|other|that|your|any)|leave (?:the house|this house|me|without my))",
    ),
    (
        "threat",
        r"\b(?:I(?:'ll| will| am going to|'m going to|'m gonna| will just)|let me|else I(?:'ll| will)?) (?:make sure (?:you|he|she) never|take (?:the|our|your) (?:kids|children|son|daughter|baby|house|dog)|tell (?:everyone|everybody|your (?:boss|family|parents|mother|work))|post (?:the|your|those)|send (?:the|your|those) (?:pictures|photos|videos|nudes)|ruin|destroy|expose|make your life|make you (?:pay|regret|sorry)|throw (?:you|your (?:things|stuff|clothes)) out|cut (?:you|him|her) off|lock you|smash|burn|break your|get you (?:fired|deported)|call immigration|empty the account)",
    ),
    (
        "threat",
        rf"\byou(?:'ll| will| are going to|'re going to) (?:regret|be sorry|pay for|never see (?:the|our|your) (?:kids|children|son|daughter|baby|dog))|\b(?:scare|threaten|intimidate|warn|frighten) {_THEM}\b(?! do)|\bwatch your back\b|\bor you(?:'ll| will) (?:see|find out|regret)\b",
    ),
)
_COMPILED = tuple((refusal, re.compile(pattern, re.IGNORECASE)) for refusal, pattern in _RULES)
_TOLD_OF = re.compile(
    r"\b(?:you|he|she|they)(?:'re| are|'s| is)? (?:always |constantly |just |never |keep(?:s)? |also )*(?:threaten(?:s|ed|ing)?|say(?:s|ing)?|said|tell(?:s|ing)?|told|try(?:ing)?|tries|tried|want(?:s|ed)?|make(?:s)?|made) "
    r"(?:that |me |to |I |if )", re.IGNORECASE,
)  # fmt: skip


def refusal_of(text: str) -> Refusal:
    """Why this cannot be worded, "" where it can. What the other threatens or forbids is a complaint, not a request."""
    spelled = text.replace("’", "'")
    for refusal, pattern in _COMPILED:
        match = pattern.search(spelled)
        if match and not _TOLD_OF.search(spelled[: match.start() + 1]):
            return refusal
    return ""
