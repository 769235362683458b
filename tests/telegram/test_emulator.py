"""The emulator keeps the Bot API's promises, as python-telegram-bot sees them."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession, web
from telegram import (
    Bot,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
)
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.telegram.connection import connect
from tests.telegram.emulator import Emulator, choose
from tests.telegram.fake_mailbox import eventually

YES = InlineKeyboardMarkup.from_button(InlineKeyboardButton("Yes", callback_data="yes"))


@pytest.fixture
async def bot(emulator: Emulator) -> AsyncIterator[Bot]:
    bot = connect(emulator.token, emulator.url)
    await bot.initialize()
    yield bot
    await bot.shutdown()


def button(**how: object) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup.from_button(InlineKeyboardButton("Press", **how))  # type: ignore[arg-type]


async def test_what_the_bot_says_is_on_the_screen_until_it_is_edited_or_deleted(emulator: Emulator, bot: Bot) -> None:
    ann = emulator.person(7)
    sent = await bot.send_message(7, " Hello ", reply_markup=YES)
    assert (sent.text, ann.screen()[0].buttons) == ("Hello", [["Yes"]])
    await sent.edit_text("Bye")
    assert [(each.text, each.buttons) for each in ann.screen()] == [("Bye", [])]
    await sent.delete()
    assert ann.screen() == []


@pytest.mark.parametrize(
    ("text", "markup", "refusal"),
    [
        ("x" * 4097, None, "Message is too long"),
        ("🙂" * 2049, None, "Message is too long"),
        (" \n ", None, "Message text is empty"),
        ("x", button(callback_data="x" * 65), "Button_data_invalid"),
        ("x", button(copy_text=CopyTextButton("x" * 257)), "Button_copy_text_invalid"),
        ("x", button(url="no address"), "Button_url_invalid"),
        ("x", button(), "Text buttons are unallowed"),
    ],
)
async def test_the_limits_are_the_real_ones(
    emulator: Emulator, bot: Bot, text: str, markup: InlineKeyboardMarkup | None, refusal: str
) -> None:
    emulator.person(7)
    with pytest.raises(BadRequest, match=f"(?i){refusal}"):
        await bot.send_message(7, text, reply_markup=markup)
    await bot.send_message(7, "x" * 4096, reply_markup=button(callback_data="x" * 64))
    await bot.send_message(7, "x", reply_markup=button(copy_text=CopyTextButton("x" * 256)))


async def test_edits_are_refused_as_the_real_server_does(emulator: Emulator, bot: Bot) -> None:
    said = await emulator.person(7).say("hello")
    sent = await bot.send_message(7, "Hello", reply_markup=YES)
    with pytest.raises(BadRequest, match="not modified"):
        await sent.edit_text("Hello", reply_markup=YES)
    with pytest.raises(BadRequest, match="can't be edited"):
        await bot.edit_message_text("x", 7, said)
    with pytest.raises(BadRequest, match="to edit not found"):
        await bot.edit_message_text("x", 7, 999)
    await sent.edit_reply_markup(None)
    with pytest.raises(BadRequest, match="not modified"):
        await sent.edit_reply_markup(None)


async def test_nobody_is_written_to_who_is_not_there(emulator: Emulator, bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(404, "x")
    await emulator.person(7).block()
    with pytest.raises(Forbidden, match="blocked"):
        await bot.send_message(7, "x")
    await emulator.person(7).unblock()
    await bot.send_message(7, "x")
    emulator.person(7).deactivate()
    with pytest.raises(Forbidden, match="deactivated"):
        await bot.send_message(7, "x")


async def test_messages_of_both_sides_can_be_deleted_for_two_days(emulator: Emulator, bot: Bot) -> None:
    ann = emulator.person(7)
    old = await ann.say("long ago")
    ann.age(hours=49)
    said, sent = await ann.say("today"), await bot.send_message(7, "today")
    with pytest.raises(BadRequest, match="can't be deleted"):
        await bot.delete_messages(7, [old, said])
    assert await bot.delete_messages(7, [said, sent.message_id, 999])
    assert [each.text for each in ann.screen()] == ["long ago"]
    with pytest.raises(BadRequest, match="can't be deleted"):
        await bot.delete_message(7, old)
    with pytest.raises(BadRequest, match="not found"):
        await bot.delete_message(7, said)
    with pytest.raises(BadRequest, match="Too many"):
        await bot.delete_messages(7, list(range(1, 102)))
    with pytest.raises(BadRequest, match="not specified"):
        await bot.delete_messages(7, [])


async def test_updates_stay_until_an_offset_confirms_them(emulator: Emulator, bot: Bot) -> None:
    for text in ("one", "two", "three"):
        await emulator.person(7).say(text)
    first, second, third = await bot.get_updates()
    assert [each.message.text for each in (first, second, third) if each.message] == ["one", "two", "three"]
    assert len(await bot.get_updates(limit=2)) == 2
    assert await bot.get_updates(offset=second.update_id) == (second, third)
    assert await bot.get_updates(offset=-1) == (third,)
    assert await bot.get_updates(offset=third.update_id + 1) == ()


async def test_a_long_poll_returns_as_soon_as_something_happens(emulator: Emulator, bot: Bot) -> None:
    assert await bot.get_updates(timeout=0) == ()
    poll = asyncio.create_task(bot.get_updates(timeout=5))
    await eventually(lambda: len(emulator.journal.of("getUpdates")) == 2)
    await emulator.person(7).say("hello")
    assert len(await asyncio.wait_for(poll, 1)) == 1


async def test_only_the_kinds_that_were_asked_for_come(emulator: Emulator, bot: Bot) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    await emulator.person(7).say("hello")
    await emulator.person(7).block()
    await emulator.person(7).press({"text": "Yes", "callback_data": "yes"}, on=1)
    assert [each.callback_query.data for each in await bot.get_updates() if each.callback_query] == ["yes"]


async def test_of_two_polls_the_older_one_is_ended(emulator: Emulator, bot: Bot) -> None:
    older = asyncio.create_task(bot.get_updates(timeout=5))
    await eventually(lambda: emulator.journal.of("getUpdates"))
    newer = asyncio.create_task(bot.get_updates(timeout=5))
    with pytest.raises(Conflict, match="other getUpdates"):
        await older
    await emulator.person(7).say("hello")
    assert len(await newer) == 1


async def test_a_webhook_gets_the_updates_and_forbids_polling(emulator: Emulator, bot: Bot) -> None:
    got: list[object] = []

    async def take(request: web.Request) -> web.Response:
        got.append((request.headers["X-Telegram-Bot-Api-Secret-Token"], (await request.json())["message"]["text"]))
        return web.Response(status=500 if len(got) == 1 else 200)

    app = web.Application()
    app.router.add_post("/hook", take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    await bot.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/hook", secret_token="sesame")
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()
    await emulator.person(7).say("hello")
    await eventually(lambda: len(got) == 2)
    assert got == [("sesame", "hello")] * 2  # the first answer was an error, so it comes again
    await eventually(lambda: not emulator.updates.pending)
    assert (await bot.get_webhook_info()).url
    await bot.delete_webhook()
    assert not (await bot.get_webhook_info()).url
    await runner.cleanup()


async def test_a_tap_is_answered_once_it_is_answered(emulator: Emulator, bot: Bot) -> None:
    ann = emulator.person(7)
    await bot.send_message(7, "Sure?", reply_markup=YES)
    tap = await ann.tap("Yes")
    (update,) = await bot.get_updates()
    assert update.callback_query
    assert update.callback_query.data == "yes"
    await update.callback_query.answer("Thank you")
    await tap.answered()
    assert tap.notice == "Thank you"
    emulator.tap_lifetime = 0
    with pytest.raises(BadRequest, match="too old"):
        await update.callback_query.answer()


async def test_copy_and_url_buttons_work_without_the_bot(emulator: Emulator, bot: Bot) -> None:
    ann = emulator.person(7)
    await bot.send_message(7, "x", reply_markup=button(copy_text=CopyTextButton("I felt")))
    assert (await ann.tap("Press")).copied == "I felt"
    await bot.send_message(7, "x", reply_markup=button(url="https://example.org"))
    assert (await ann.tap("Press")).url == "https://example.org"
    assert not emulator.updates.pending
    with pytest.raises(AssertionError, match="no button 'Nowhere'"):
        await ann.tap("Nowhere")


async def test_files_can_be_sent_and_fetched(emulator: Emulator, bot: Bot) -> None:
    ann = emulator.person(7)
    await bot.send_document(7, b"BEGIN:VCALENDAR", filename="talk.ics", caption="Our talk")
    await bot.send_photo(7, b"jpeg", caption="The cycle")
    document, photo = ann.screen()
    assert document.content["document"]["file_name"] == "talk.ics"
    assert (document.text, photo.text) == ("Our talk", "The cycle")
    with pytest.raises(BadRequest, match="no text in the message"):
        await bot.edit_message_text("x", 7, document.id)
    file = await bot.get_file(document.content["document"]["file_id"])
    assert bytes(await file.download_as_bytearray()) == b"BEGIN:VCALENDAR"
    with pytest.raises(BadRequest, match="non-empty"):
        await bot.send_document(7, b"", filename="empty")


async def test_in_a_group_the_bot_sees_what_is_meant_for_it(emulator: Emulator, bot: Bot) -> None:
    group = emulator.group(-5)
    ann, bo = group.member(7), group.member(8)
    await ann.say("you never listen")
    await bo.say("@MendTestBot help us")
    sent = await bot.send_message(-5, "Who begins?")
    await ann.say("me", reply_to=sent.message_id)
    updates = await bot.get_updates()
    assert [each.message.text for each in updates if each.message] == ["@MendTestBot help us", "me"]
    with pytest.raises(BadRequest, match="can't be deleted"):
        await bot.delete_message(-5, ann.screen()[0].id)
    group.remove_bot()
    with pytest.raises(Forbidden, match="kicked"):
        await bot.send_message(-5, "x")


async def test_inline_queries_get_their_results_once_and_in_time(emulator: Emulator, bot: Bot) -> None:
    ann = emulator.person(7)
    query = await ann.inline("you never listen")
    (update,) = await bot.get_updates()
    assert update.inline_query
    result = InlineQueryResultArticle("1", "Softer", InputTextMessageContent("I feel unheard"))
    with pytest.raises(BadRequest, match=r"(?i)duplicate"):
        await update.inline_query.answer([result, result])
    for wrong in ("a b", "q" * 65):
        with pytest.raises(BadRequest, match=r"(?i)start_param"):
            await update.inline_query.answer([], button=InlineQueryResultsButton("x", start_parameter=wrong))
    await update.inline_query.answer([result], is_personal=True)
    assert (await ann.offered(query)).titles == ["Softer"]
    with pytest.raises(BadRequest, match="too old"):
        await update.inline_query.answer([result])
    emulator.inline.lifetime = 0.0
    late = await emulator.person(8).inline("you never listen")
    with pytest.raises(BadRequest, match="too old"):
        await bot.answer_inline_query(late.id, [result])


async def test_the_server_repeats_an_answer_to_whom_the_bot_allows(emulator: Emulator, bot: Bot) -> None:
    ann, bo = emulator.person(7), emulator.person(8)
    result = InlineQueryResultArticle("1", "Softer", InputTextMessageContent("I feel unheard"))
    for text, personal, kept in (("mine", True, 60), ("everybody's", False, 60), ("nobody's", True, 0)):
        await bot.answer_inline_query((await ann.inline(text)).id, [result], is_personal=personal, cache_time=kept)
    known = [
        [bool((await who.inline(text)).answered_at) for who in (ann, bo)]
        for text in ("mine", "everybody's", "nobody's")
    ]
    assert known == [[True, False], [True, True], [False, False]]


async def test_a_card_is_sent_by_the_person_and_a_bot_in_that_chat_sees_that_it_came_from_it(
    emulator: Emulator, bot: Bot
) -> None:
    ann, pair = emulator.person(7), emulator.pair(-900, 7, 8)[0]
    query = await ann.inline("x")
    result = InlineQueryResultArticle("1", "Softer", InputTextMessageContent("I feel unheard"))
    await bot.answer_inline_query(query.id, [result])
    assert choose(pair, query, "Softer").sender["id"] == 7
    choose(emulator.group(-5).member(7), query, "Softer")
    *_, update = await bot.get_updates()
    assert update.message
    assert update.message.via_bot == bot.bot
    assert len(await bot.get_updates()) == 2  # the query, and the message in the group


async def test_a_guest_sees_one_mention_and_answers_it_once(emulator: Emulator, bot: Bot) -> None:
    ann, bo = emulator.pair(-900, 7, 8)
    said = await bo.say("you are late")
    await ann.say("@MendTestBot", reply_to=said)
    (update,) = await bot.get_updates()
    message = update.guest_message
    assert message
    assert message.reply_to_message
    assert message.reply_to_message.text == "you are late"
    result = InlineQueryResultArticle("1", "x", InputTextMessageContent("I feel unheard"))
    sent = await message.answer_guest_query(result)
    assert sent.inline_message_id
    assert ann.screen()[-1].text == "I feel unheard"
    with pytest.raises(BadRequest, match="too old"):
        await message.answer_guest_query(result)
    with pytest.raises(Forbidden, match="not a member"):
        await bot.send_message(-900, "x")


async def test_in_a_group_a_general_command_reaches_the_bot_that_spoke_last(emulator: Emulator, bot: Bot) -> None:
    ann = emulator.group(-5).member(7)
    await ann.say("/start")
    await bot.send_message(-5, "hello")
    await ann.say("/menu")
    await ann.say("/menu@OtherBot")
    assert [update.message.text for update in await bot.get_updates() if update.message] == ["/menu"]


async def test_a_group_that_has_moved_says_where_to(emulator: Emulator, bot: Bot) -> None:
    emulator.group(-5).upgrade(-1005)
    with pytest.raises(ChatMigrated) as caught:
        await bot.send_message(-5, "x")
    assert caught.value.new_chat_id == -1005


async def test_commands_and_descriptions_have_their_limits(bot: Bot) -> None:
    await bot.set_my_commands([("start", "Begin")])
    with pytest.raises(BadRequest, match=r"(?i)command_invalid"):
        await bot.set_my_commands([("Get Help", "x")])
    with pytest.raises(BadRequest, match="too long"):
        await bot.set_my_short_description("x" * 121)
    with pytest.raises(BadRequest, match="too long"):
        await bot.set_my_description("x" * 513)


@pytest.mark.parametrize(
    ("fault", "error", "applied"),
    [
        ({"status": 500}, NetworkError, False),
        ({"status": 403, "description": "Forbidden: bot was blocked by the user"}, Forbidden, False),
        ({"retry_after": 3}, RetryAfter, False),
        ({"drop": "before"}, NetworkError, False),
        ({"drop": "after"}, NetworkError, True),
        ({"status": 502, "body": "<html>"}, NetworkError, False),
    ],
)
async def test_faults_happen_as_often_as_they_were_asked_for(
    emulator: Emulator, bot: Bot, fault: dict[str, object], error: type[TelegramError], applied: bool
) -> None:
    ann = emulator.person(7)
    emulator.person(8)
    emulator.fault("sendMessage", chat_id=7, **fault)
    await bot.send_message(8, "x")
    with pytest.raises(error):
        await bot.send_message(7, "first")
    await bot.send_message(7, "second")
    assert [each.text for each in ann.screen()] == (["first", "second"] if applied else ["second"])
    assert [call.applied for call in emulator.journal.of("sendMessage", 7)] == [applied, True]


async def test_a_wrong_token_or_method_is_refused(emulator: Emulator) -> None:
    stranger = connect("1000001:wrong", emulator.url)
    with pytest.raises(InvalidToken):
        await stranger.initialize()
    await stranger.shutdown()
    async with ClientSession() as session, session.get(f"{emulator.url}/bot{emulator.token}/nothing") as answer:
        assert answer.status == 404


async def test_expecting_what_never_comes_shows_the_screen(emulator: Emulator, bot: Bot) -> None:
    ann = emulator.person(7)
    await bot.send_message(7, "an older message")
    await ann.say("hello")
    with pytest.raises(AssertionError, match="an older message"):
        await ann.expect("older", 0.05)
