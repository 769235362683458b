"""The emulator as a process: python -m tests.telegram.emulator --port 8081 --log calls.jsonl"""

import argparse
import asyncio
from pathlib import Path

from .emulator import Emulator


async def serve(port: int, token: str, log: Path | None) -> None:
    emulator = Emulator(token, log)
    await emulator.start(port)
    print(f"TELEGRAM_API_URL={emulator.url} TELEGRAM_BOT_TOKEN={emulator.token}", flush=True)
    await asyncio.Event().wait()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0: any that is free; it is printed")
    parser.add_argument("--token", default="1000001:emulator")
    parser.add_argument("--log", type=Path, help="a line of JSON for every call")
    given = parser.parse_args()
    asyncio.run(serve(given.port, given.token, given.log))


if __name__ == "__main__":
    main()
