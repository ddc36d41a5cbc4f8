"""How much of a file is read at all: what is larger is refused before it is unpacked or while it passes by."""

MEGABYTE = 1_000_000
FILE = 25 * MEGABYTE
UNPACKED = 400 * MEGABYTE  # all parts of a workbook together
PART = 300 * MEGABYTE
RATIO = 200  # a workbook of names packs to a tenth; a bomb to a thousandth
SMALL = 10 * MEGABYTE  # below this the ratio says nothing
PARTS = 2_000
ROWS = 200_000
COLUMNS = 64
CELL = 4_000
ELEMENTS = 6_000_000
DEPTH = 64
STRINGS = 1_200_000
STRING_LETTERS = 40 * MEGABYTE
MERGES = 20_000
CHUNK = 65_536
