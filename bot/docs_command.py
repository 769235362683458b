"""`mend docs`: writes the pages that are made from the flow files and from running them."""

import asyncio
from pathlib import Path

from bot.pages.practices import page
from bot.pages.transcripts import play, read_scripts
from bot.settings import Settings
from bot.wiring import PROJECT, build_conversation, build_reader


def write_docs(settings: Settings, folder: Path = PROJECT / "docs") -> list[Path]:
    """The pages that were written. Raises MendError."""
    conversation = build_conversation(settings)
    pages = {folder / "practices.md": page(conversation.book)}
    reader = build_reader(settings)

    async def run() -> None:
        for script in read_scripts(folder / "transcripts" / "scripts"):
            pages[folder / "transcripts" / f"{script.topic}.md"] = await play(script, conversation, reader)

    asyncio.run(run())
    for path, text in pages.items():
        path.write_text(text, encoding="utf-8")
    return list(pages)
