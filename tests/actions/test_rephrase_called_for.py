"""The request follows from the deed where the model is sure, else from the need, else it is one that always fits."""

import pytest

from actions.rephrase import STYLES, Complaint, Tuning, compose
from actions.rephrase.called_for import called_for
from actions.rephrase.wording import DEEDS, WORDINGS, need_of
from bot.dialogue.inputs import Guess

ON_THE_PHONE = Complaint("you're on your phone at dinner", "phone")


def guesses(**shares: float) -> tuple[Guess, ...]:
    """As the reader gives them; "__" stands for the stroke between need and deed."""
    return tuple(Guess(name.replace("__", "/"), share) for name, share in shares.items())


def test_a_sure_deed_brings_its_own_request() -> None:
    need, deed = called_for(ON_THE_PHONE, guesses(phone__phone_at_table=0.95, phone__phone=0.02))
    assert (need, deed) == ("phone", "phone/phone_at_table")
    said = compose(Complaint(ON_THE_PHONE.situation, need, deed=deed), Tuning()).text
    assert any(ask.replace("{", "").replace("}", "") in said for ask in DEEDS["phone/phone_at_table"].asks)


def test_deeds_of_one_need_make_the_need_sure_together() -> None:
    assert called_for(ON_THE_PHONE, guesses(phone__phone_at_table=0.35, phone__phone_in_bed=0.25, time__games=0.2)) == (
        "phone",
        "",
    )


def test_what_the_words_name_does_not_overrule_the_model() -> None:
    assert called_for(ON_THE_PHONE, guesses(time__games=0.95, phone__phone=0.02)) == ("time", "time/games")


def test_where_nothing_is_sure_what_goes_with_anything_is_said() -> None:
    vague = Complaint("you planted your tomatoes over my roses", "us")
    assert called_for(vague, guesses(belongings__my_things=0.2, tidiness__kitchen=0.1)) == ("us", "")
    assert called_for(vague, guesses(us__other=0.9)) == ("us", "")


def test_without_the_model_the_words_decide() -> None:
    assert called_for(ON_THE_PHONE, ()) == ("phone", "")
    assert called_for(Complaint("", "help"), guesses(phone__phone=1.0)) == ("help", ""), "a label has no deed"


def test_names_that_nobody_knows_do_no_harm() -> None:
    assert called_for(ON_THE_PHONE, guesses(no__such=0.9, phone__no_such=0.1)) == ("us", "")
    assert called_for(ON_THE_PHONE, guesses(no__such=1.0)) == ("us", "")


def test_another_need_that_was_chosen_takes_its_own_words() -> None:
    complaint = Complaint("you're on your phone at dinner", "phone", deed="phone/phone_at_table")
    for style in STYLES:
        text = compose(complaint, Tuning(style, need="space")).text
        assert "screens" not in text
        assert text


@pytest.mark.parametrize("deed", DEEDS)
def test_every_deed_belongs_to_a_need_that_has_words(deed: str) -> None:
    assert need_of(deed) in WORDINGS
    assert len(DEEDS[deed].needs) >= 2, "gentle and direct must differ"
