"""Finding rows by how the words in one of their columns begin, with the index of the database at hand."""

import re
from typing import Any

from django.db import models

_WORD = re.compile(r"[^\W_]+")
MOST_WORDS = 6


def words_in(text: str) -> list[str]:
    """Give the words of a question: letters and digits only, so that no query language can be spoken with them."""
    return _WORD.findall(text.lower())[:MOST_WORDS]


@models.CharField.register_lookup
class HasWords(models.Lookup[list[str]]):
    """Whether each of these words begins a word of the column: ``name__has_words=["jan", "berg"]``."""

    lookup_name = "has_words"
    prepare_rhs = False

    def as_sqlite(self, compiler: Any, connection: Any) -> tuple[str, list[str]]:
        """Look at the text itself: a hundred thousand take some milliseconds from an index that holds it."""
        column, values = self.process_lhs(compiler, connection)
        question = " AND ".join([f"(' ' || replace({column}, '-', ' ')) LIKE %s"] * len(self.rhs))
        return f"({question})", [value for word in self.rhs for value in (*values, f"% {word}%")]

    def as_postgresql(self, compiler: Any, connection: Any) -> tuple[str, list[str]]:
        """Ask the GIN index of the column."""
        column, values = self.process_lhs(compiler, connection)
        question = " & ".join(f"'{word}':*" for word in self.rhs)
        return f"to_tsvector('simple', {column}) @@ to_tsquery('simple', %s)", [*values, question]
