"""What is counted by day, without a chat and without a word: dangers seen, and how exercises helped."""

from collections import Counter
from collections.abc import Iterable

from sqlalchemy import Connection, func, select

from bot.dialogue.outputs import DangerSeen, Effect, Rated
from bot.storage.database import Database
from bot.storage.tables import ratings, safety_counts

BY_TOPIC = select(ratings.c.topic, ratings.c.answer, func.sum(ratings.c.count)).group_by(
    ratings.c.topic, ratings.c.answer
)
BY_CLASS = select(safety_counts.c.safety, func.sum(safety_counts.c.count)).group_by(safety_counts.c.safety)


class Counts:
    """Adds up effects, in the transaction of their turn."""

    def __init__(self, database: Database) -> None:
        danger = database.insert(safety_counts)
        self._danger = danger.on_conflict_do_update(
            index_elements=[safety_counts.c.day, safety_counts.c.safety],
            set_={"count": safety_counts.c.count + danger.excluded.count},
        )
        rated = database.insert(ratings)
        self._rated = rated.on_conflict_do_update(
            index_elements=[ratings.c.day, ratings.c.topic, ratings.c.answer],
            set_={"count": ratings.c.count + rated.excluded.count},
        )

    def add(self, connection: Connection, effects: Iterable[Effect], today: str) -> None:
        """Count what is to be counted; in one order, so that two turns at once do not wait for each other."""
        seen = Counter(effect for effect in effects if isinstance(effect, DangerSeen))
        for danger in sorted(seen, key=lambda each: each.safety):
            connection.execute(self._danger, {"day": today, "safety": danger.safety, "count": seen[danger]})
        given = Counter(effect for effect in effects if isinstance(effect, Rated))
        for rating in sorted(given, key=lambda each: (each.topic, each.answer)):
            row = {"day": today, "topic": rating.topic, "answer": rating.answer, "count": given[rating]}
            connection.execute(self._rated, row)


def by_topic(connection: Connection) -> dict[tuple[str, str], int]:
    """(topic, answer) → how often, over all days."""
    return {(topic, answer): int(count) for topic, answer, count in connection.execute(BY_TOPIC)}


def by_class(connection: Connection) -> dict[str, int]:
    """Danger class → how often, over all days."""
    return {safety: int(count) for safety, count in connection.execute(BY_CLASS)}
