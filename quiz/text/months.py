"""The English months: their names, and every way to write one, each with its number."""

NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
# Sept is the one short form of four letters; May is no short form.
SHORT = (*(name[:3] for name in NAMES if name != "May"), "Sept")

MONTHS = {name.lower(): number for number, name in enumerate(NAMES, start=1)} | {
    short.lower(): number
    for number, name in enumerate(NAMES, start=1)
    for short in SHORT
    if name.startswith(short)
}
