"""Makes the pictures in docs/images/, always of the same questions in the same arrangement.

python -m tests.browser.screenshots
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, sync_playwright

from tests.answers import Wish
from tests.browser.conftest import ARGUMENTS
from tests.browser.stage import FLAGSHIP, Device, Stage, all_but
from tests.browser.workshop_scene import WorkshopScene
from tests.server import Server
from tests.skips import MISSING, chromium

IMAGES = Path(__file__).parent.parent.parent / "docs" / "images"
MAX_BYTES = 300_000
SEED = 3
DEVICE = Device("photographer")

PHONE = (360, 780, 2)
DESKTOP = (1280, 800, 1)
TALL = (1280, 1040, 1)
PROJECTOR = (1920, 1080, 1)


@dataclass(frozen=True)
class Picture:
    """A page in a window: `size` is width, height and how many pixels make one."""

    name: str
    language: str
    size: tuple[int, int, int]
    address: str
    scene: WorkshopScene | None = None


def pictures(stage: Stage) -> Iterator[Picture]:
    """Set the scene, and say what is to be seen."""
    span = 1 + [question.id for question in stage.bank(FLAGSHIP).questions].index("q-span")
    before: dict[int, Wish] = dict.fromkeys(range(1, span), "right") | {span - 2: "wrong"}
    asked, answered, finished = (stage.begin(DEVICE, FLAGSHIP, SEED) for _ in range(3))
    stage.answer(DEVICE, asked, before)
    stage.answer(DEVICE, answered, {**before, span: "right"})
    stage.answer(DEVICE, finished, {**all_but(stage.bank(FLAGSHIP), wrong=(3, 12, 27)), 9: "skipped"})
    question = f"/attempts/{asked}/questions/{span}"
    yield Picture("phone-ja", "ja", PHONE, question)
    yield Picture("phone-en", "en", PHONE, question)
    yield Picture("desktop-both", "both", DESKTOP, question)
    yield Picture("projector", "both", PROJECTOR, question)
    yield Picture("reveal", "both", TALL, f"/attempts/{answered}/questions/{span}")
    yield Picture("source", "both", PHONE, f"/banks/{FLAGSHIP}/statements/s-span")
    yield Picture("reading", "both", DESKTOP, f"/banks/{FLAGSHIP}/reading")
    yield Picture("result", "both", DESKTOP, f"/attempts/{finished}/result")


def pictures_of_the_workshop(stage: Stage) -> Iterator[Picture]:
    """What a teacher sees, in the middle of a term."""
    scene = WorkshopScene(stage.app)
    plan, library = (f"/workshop/drafts/{draft}" for draft in (scene.plan, scene.library))
    yield Picture("workshop-library", "both", DESKTOP, "/workshop", scene)
    yield Picture("workshop-editor", "both", TALL, f"{plan}/records/{scene.sentence}#record", scene)
    yield Picture("workshop-review", "both", TALL, f"{library}/suggestions", scene)
    yield Picture("workshop-phone", "ja", PHONE, f"{plan}/lists/sentences", scene)
    yield Picture("workshop-history", "both", DESKTOP, f"{plan}/publishing", scene)


def main() -> None:
    """Take all pictures, or say why that is not possible."""
    if not chromium():
        sys.exit(MISSING["browser"])
    IMAGES.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, Server(Path(folder)) as server, opened_browser() as browser:
        stage = Stage(Path(folder))
        for picture in (*pictures(stage), *pictures_of_the_workshop(stage)):
            with opened_page(browser, stage, server, picture) as page:
                take(page, picture)


def take(page: Page, picture: Picture) -> None:
    """Take one picture; a large one is refused, since every reader of the README loads it."""
    path = IMAGES / f"{picture.name}.png"
    image = page.screenshot()
    if len(image) > MAX_BYTES:
        sys.exit(f"{path}: {len(image)} bytes, {MAX_BYTES} are allowed")
    path.write_bytes(image)
    print(f"{path}: {len(image) // 1000} kB")  # noqa: T201


@contextmanager
def opened_browser() -> Iterator[Browser]:
    """This machine's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def opened_page(browser: Browser, stage: Stage, server: Server, picture: Picture) -> Iterator[Page]:
    """The page of a picture, at rest."""
    width, height, scale = picture.size
    with browser.new_context(
        viewport={"width": width, "height": height}, device_scale_factor=scale, locale="ja-JP"
    ) as context:
        if picture.scene:
            picture.scene.sign_in(context, server.address)
        else:
            stage.sign_in(context, DEVICE, server.address)
        context.add_cookies([{"name": "language", "value": picture.language, "url": server.address}])
        page = context.new_page()
        page.goto(server.address + picture.address)
        page.evaluate("document.fonts.ready")
        yield page


if __name__ == "__main__":
    main()
