"""Bodies of records as anybody might leave them: whole, half written, strange."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from quiz.bank.tree import Node
from quiz.manuscript import Body
from quiz.manuscript.fields import KEYED

TEXTS = st.text(alphabet="駅5年ab.~ -|[]", min_size=1, max_size=8).filter(lambda text: text.strip() == text)
NAMES = st.sampled_from(["a", "b", "c", "d", "x.y", "~0"])
KEYS = st.sampled_from(["ja", "en", "ask", "text", "answer", "a.b", "~1", "U.S."])
SCALARS: SearchStrategy[Node] = st.one_of(TEXTS, st.booleans(), st.integers(-9, 9))


def entries(inner: SearchStrategy[Body]) -> SearchStrategy[Node]:
    """A list whose entries have ids."""
    return st.dictionaries(NAMES, inner, min_size=1, max_size=4).map(
        lambda found: [
            {"id": name, **{k: v for k, v in body.items() if k != "id"}} for name, body in found.items()
        ]
    )


def _deeper(inner: SearchStrategy[Body]) -> SearchStrategy[Body]:
    plain = st.dictionaries(
        KEYS, st.one_of(SCALARS, st.lists(TEXTS, min_size=1), inner), min_size=1, max_size=4
    )
    keyed = st.dictionaries(st.sampled_from(sorted(KEYED)), entries(inner), max_size=2)
    return st.tuples(plain, keyed).map(lambda both: {**both[0], **both[1]})


BODIES: SearchStrategy[Body] = st.recursive(
    st.dictionaries(KEYS, SCALARS, min_size=1, max_size=3), _deeper, max_leaves=12
)
