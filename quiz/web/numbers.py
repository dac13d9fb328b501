"""Numbers in addresses: from 1 to the highest that every database can hold."""

from werkzeug.routing import IntegerConverter, Map

HIGHEST_NUMBER = 2**31 - 1


class NumberConverter(IntegerConverter):
    """A number from 1 in an address; one that no row can have leads nowhere."""

    def __init__(self, url_map: Map) -> None:
        super().__init__(url_map, min=1, max=HIGHEST_NUMBER)
