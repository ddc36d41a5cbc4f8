"""The verbs of lists: bringing and deciding, and the work itself, which runs as a job."""

from knooppunt.imports.commands.bringing import bring_at_once, bring_list
from knooppunt.imports.commands.deciding import confirm_list, drop_list, name_columns, resume_list, take_back_list
from knooppunt.imports.commands.undoing import take_back
from knooppunt.imports.commands.working import read_list, write_list

__all__ = [
    "bring_at_once",
    "bring_list",
    "confirm_list",
    "drop_list",
    "name_columns",
    "read_list",
    "resume_list",
    "take_back",
    "take_back_list",
    "write_list",
]
