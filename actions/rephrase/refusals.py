# ruff: noqa: E501 (one rule a line: this is a table)
"""What no wording makes kind: forbidding somebody their life, threatening, playing on feelings. Data and one look-up."""

import re

from actions.rephrase.asked import is_asked
from actions.rephrase.tuning import Refusal

_THEM = r"(?:him|her|them|my (?:husband|wife|partner|boyfriend|girlfriend|bf|gf|fianc[eé]e?|spouse|ex|man|girl)|you)"
_WHO = r"(?:he|she|they|you|my (?:husband|wife|partner|boyfriend|girlfriend|bf|gf|man|girl))"
_LIFE = (
    r"(?:see|meet|talk to|text|speak to|call|visit|hang out|go out|go to|leave (?:the house|without)|wear|work|have (?:any )?(?:friends|a job|contact|male|female|guy|girl)|spend|"
    r"post|use|drive|study|talk|go anywhere|be friends|contact|take the job|dress)"
)
_RULES: tuple[tuple[Refusal, str], ...] = (
    (
        "threat",
        r"\byou(?:'ll never|'ll not| won'?t(?: ever)?| will never| will not| are never going to|'re never going to) (?:ever )?(?:see|get|have|hold) (?!me\b|us\b|it\b|this\b|that\b)(?:(?:the|our|your|my) )?[\w']+ again",
    ),
    (
        "threat",
        r"\b(?:leave|go|walk out|divorce me|try (?:it|that)|tell (?:anyone|anybody))\b[^.!?]{0,40}\band (?:you won'?t|you'?ll (?:never|lose|not)|you will (?:never|lose|not)|I(?:'ll| will| swear))",
    ),
    (
        "control",
        r"\byou(?:'re| are) not (?:going|coming|leaving|wearing)\b[^.!?]*\b(?:in (?:that|this|those) (?:dress|skirt|top|outfit|clothes|shorts)|dressed|with (?:him|her|them|those)|without me|without my)\b|\byou(?:'re| are) not wearing (?:that|this|those)",
    ),
    (
        "control",
        r"\b(?:he|she|they) (?:can'?t|can ?not|may not|must not|mustn'?t|(?:is|are)(?: not|n'?t) (?:allowed|permitted) to) (?:go out|see|talk to|meet|wear|hang out|visit|have)\b[^.!?]*\b(?:any ?more|ever again|from now on|unless|without (?:me|my))",
    ),
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
        r"\b(?:if you (?:really |truly )?loved me|prove (?:that )?you love me)\b[^.!?]*\b(?:give me|show me|send me|quit|sleep with|have sex|let me|stop seeing|move in)\b",
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
    (
        "manipulation",
        r"\bso (?:that )?(?:he|she|they) (?:will |'ll )?(?:thinks?|believes?|feels?) (?:it(?:'s| is| was)|that|like|guilty|bad|sorry)|\bI want (?:him|her|them) to (?:quit|give up|drop|cut off|stop seeing|stop talking|delete|block|beg|suffer|feel guilty|obey)\b",
    ),
    (
        "control",
        r"\byou(?:'re| are) not (?:going out|leaving the house|going anywhere|seeing (?:him|her|them|your|that))\b|\b(?:that'?s (?:final|an order)|end of (?:story|discussion)|is that (?:clear|understood)|do I make myself clear)\b",
    ),
    (
        "control",
        r"\b(?:you|he|she|they)(?:'ll| will| must| have to| has to| need to| needs to|'d better| had better) (?:hand over|give me (?:all )?(?:your|his|her|their|the)|show me (?:your|his|her|their) (?:phone|messages)|report to me|ask (?:for )?my permission|stay (?:at )?home|delete|stop seeing|quit (?:your|his|her|their) job|obey)",
    ),
    (
        "control",
        r"\bask(?:ing)? (?:for )?my permission\b|\b(?:you|he|she) (?:will not|won'?t|shall not|may not|must not|cannot|can'?t|are not to|is not to) [^.!?]*\bwithout (?:asking me|my (?:permission|say|okay|ok|approval))",
    ),
    (
        "control",
        r"\bI(?:'m| am|'ll| will| want to| have to) (?:tak(?:e|ing)|keep(?:ing)?|hid(?:e|ing)|cancel(?:ling)?|block(?:ing)?|lock(?:ing)?) (?:away )?(?:her|his|their|your) (?:car|keys?|phone|debit|credit|card|bank|passport|papers|money|wages|salary|laptop)",
    ),
    ("control", r"\buntil (?:he|she|they|you) (?:learns?|behaves?|obeys?|respects?|does what|do what|says? sorry)"),
    (
        "threat",
        r"\band (?:you(?:'ll| will) |just |then )?see what (?:I(?:'ll| will)? do|happens)|\bsomething to cry about\b|\byou(?:'ll| will) wish you\b",
    ),
    (
        "threat",
        r"\bor I(?:'m| am|'ll| will| am going to|'m going to)? ?(?:throw|smash|tak|cut|lock|sell|burn|tell|post|send|break|call|report|cancel|hurt|kill)(?:e|ing|ting)?\b (?!my own|myself to)",
    ),
    (
        "threat",
        r"\b(?:if|next time|once) (?:you|he|she|they) [^.!?]*\bI(?:'ll| will|'m going to| am going to| swear I(?:'ll| will))? ?(?:send|take|post|make (?:you|him|her|sure)|throw (?:you|him|her|your|his|out)|cancel|report|cut|hurt|kill|lock|smash|burn|give you something)\b(?! (?:care|it (?:personally|as)|that as|my own))",
    ),
    (
        "control",
        r"\b(?:tell|say|let|explain|write|word)\b[^.!?]{0,40}\b(?:he|she|they|you)(?:'s| is|'re| are)?(?: not|n't) (?:allowed|permitted)|\b(?:he|she|they|you) (?:has|have) to (?:send me (?:his|her|their|your)|ask me first before|share (?:his|her|their|your))",
    ),
    (
        "manipulation",
        r"\bhow (?:do|can|could) I (?:make|get) (?:him|her|them|my \w+) (?:to )?(?:think|believe|doubt|feel|depend|need me|beg)|\b(?:nobody|no one) else (?:would|will|could) (?:ever )?(?:put up with|want|have|love|take|touch) you",
    ),
    (
        "threat",
        r"\b(?:and|or) I(?:'ll| will|'m going to| am going to) (?:just )?(?:post|send|kick|break|smash|burn|tell (?:every|your|them all)|take (?:the|our|your) (?:kids?|child)|show (?:every|your))",
    ),
)
# What is refused only where it is what the bot shall word: "tell her that she can't see him" is no complaint.
_FORBIDS = (
    r"(?:can'?t|can ?not|must(?: not|n'?t)?|has to|have to|needs? to|ought to|should(?:n'?t| not| stop| quit| always)?|had better|'d better|better not|may not|"
    r"(?:is|are|'s|'re)(?: not|n'?t) (?:allowed|permitted|supposed|going)(?: to)?|is forbidden to|will not|won'?t|is no longer allowed to|(?:is|are) to)"
)
_OWN_LIFE = (
    r"(?:go(?:ing)? (?:out|to|anywhere|on|away)|see(?:ing)?|meet(?:ing)?|talk(?:ing)? to|text(?:ing)? (?!me)|call(?:ing)? (?!me)|visit(?:ing)? (?!me)|hang(?:ing)? out|hang(?:ing)? around|wear(?:ing)?|dress(?:ing)?|"
    r"leav(?:e|ing) (?:the house|me\b|without|home)|have (?:friends|male|female|any|contact|a job|guy|girl)|be friends|quit|give up (?:his|her|their)|drop (?:his|her|their|all)|block|delete|unfriend|unfollow|"
    r"give me (?:his|her|their|all|the)|show me (?:his|her|their)|send me (?:his|her|their)|share (?:his|her|their)|let me (?:see|check|read|track)|hand over|stay (?:at )?home|stay in|ask (?:me|my)|"
    r"obey|do (?:what|as) I|use (?:his|her|their)|spend|work\b|study|post|travel|cut (?:off|contact)|stop (?:seeing|talking|going|meeting|working|wearing|hanging|texting|calling|visiting|posting)|report|answer (?:me )?(?:at once|within|immediately)|listen to me or)"
)
_REQUESTED: tuple[tuple[Refusal, str], ...] = (
    ("control", rf"\b(?:he|she|they|{_THEM})(?: \w+)? ?{_FORBIDS} (?:\w+ )?{_OWN_LIFE}"),
    (
        "control",
        rf"\b(?:forbid|stop|ban|keep|prevent) {_THEM} (?:from )?(?:seeing|talking|going|having|working|wearing|meeting|texting|leaving|using|driving|posting)",
    ),
    (
        "manipulation",
        rf"\b(?:mak(?:e|es|ing)|let|leav(?:e|es)) {_THEM} (?:to )?(?:feel|think|believe|doubt|worry|cry|scared|afraid|jealous|ashamed|beg|need|stay|regret|suffer|look)\b(?! (?:better|loved|good|safe|happy|special|heard|welcome|appreciated|closer|at home))",
    ),
    (
        "manipulation",
        rf"\bwant {_THEM} to (?:feel (?:like|as if|so |bad|guilty|sorry|small|jealous|scared|awful|terrible|worthless|ashamed|stupid|crazy)|think|believe|doubt|suffer|beg|cry|regret|be (?:scared|afraid|jealous|ashamed|sorry)|lose)",
    ),
    (
        "manipulation",
        r"\b(?:guilty|bad|scared|afraid|jealous|sorry|ashamed|worthless|small) enough\b|\b(?:too|so|be|feel|is|are) (?:scared|afraid) to (?:leave|go|say|tell)|\b(?:losing|lose) (?:his|her|their) mind|going (?:mad|crazy)|(?:his|her|their) own idea|imagin(?:ed|ing) (?:it|things)",
    ),
    (
        "threat",
        r"\b(?:or|otherwise|if not|if (?:he|she|they|you)\b[^.!?]*) ?,? ?I(?:'ll| will|'m going to| am going to|'d| would)? ?(?:just )?(?:tell|show|send|post|call|report|take|throw|break|burn|smash|sell|keep|hurt|make sure|hit|expose|leak|share)\b",
    ),
)
_ASKED_FOR = tuple((refusal, re.compile(pattern, re.IGNORECASE)) for refusal, pattern in _REQUESTED)
_COMPILED = tuple((refusal, re.compile(pattern, re.IGNORECASE)) for refusal, pattern in _RULES)
_TOLD_OF = re.compile(
    r"\b(?:you|he|she|they)(?:'re| are|'s| is)? (?:always |constantly |just |never |keep(?:s)? |also )*(?:threaten(?:s|ed|ing)?|say(?:s|ing)?|said|tell(?:s|ing)?|told|try(?:ing)?|tries|tried|want(?:s|ed)?|make(?:s)?|made) "
    r"(?:that |me |to |I |if )", re.IGNORECASE,
)  # fmt: skip


def refusal_of(text: str) -> Refusal:
    """Why this cannot be worded, "" where it can. What the other threatens or forbids is a complaint, not a request."""
    spelled = text.replace("’", "'")
    if is_asked(spelled):
        for refusal, pattern in _ASKED_FOR:
            if pattern.search(spelled):
                return refusal
    for refusal, pattern in _COMPILED:
        match = pattern.search(spelled)
        if match and not _TOLD_OF.search(spelled[: match.start() + 1]):
            return refusal
    return ""
