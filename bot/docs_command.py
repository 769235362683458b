"""`mend docs`: writes the pages that are made from the flow files, from running them and from the tables."""

import asyncio
from pathlib import Path

from bot.pages.data_map import with_data_map
from bot.pages.practices import page
from bot.pages.transcripts import play, read_scripts
from bot.settings import Settings
from bot.storage.tables import metadata
from bot.wiring import PROJECT, build_conversation, build_reader


def write_docs(settings: Settings, folder: Path = PROJECT / "docs") -> list[Path]:
    """The pages that were written. Raises MendError."""
    conversation = build_conversation(settings)
    privacy = folder / "privacy.md"
    pages = {
        folder / "practices.md": page(conversation.book),
        privacy: with_data_map(privacy.read_text(encoding="utf-8"), metadata.sorted_tables),
    }
    reader = build_reader(settings)

    async def run() -> None:
        for script in read_scripts(folder / "transcripts" / "scripts"):
            pages[folder / "transcripts" / f"{script.topic}.md"] = await play(script, conversation, reader)

    asyncio.run(run())
    for path, text in pages.items():
        path.write_text(text, encoding="utf-8")
    return list(pages)
