"""How long a visitor may take, and how many there may be: decided once, when the server starts."""

import os
from dataclasses import dataclass

try:
    import resource
except ImportError:  # Windows counts no files.
    resource = None  # type: ignore[assignment]

# More files than this are never asked for: a connection costs some 20 kB of memory.
FILES_WANTED = 10_240
FILES_WITHOUT_A_LIMIT = 2_048
FEWEST_CONNECTIONS = 16
# What one thread may hold open: the database, its log and its index, a template, a file, one to spare.
FILES_OF_A_THREAD = 6
# Among others for large bodies, each of them twice: as it arrives, and as Flask takes it apart.
FILES_KEPT_BACK = 32
FILES_OPEN_BY_GUESS = 32


@dataclass(frozen=True)
class Limits:
    """Deadlines in seconds, and the number of connections that are held at once.

    Each deadline is for the whole of it: a byte now and then does not prolong it.
    """

    head_s: float = 10
    body_s: float = 10
    write_s: float = 30
    idle_s: float = 75
    # Where every second place is taken, who only waits may wait less long.
    idle_in_a_crowd_s: float = 10
    body_bytes: int = 64 * 1024
    # Where the application takes more than that: it has to move all the time, and so many arrive at once.
    large_body_s: float = 120
    large_bodies: int = 4
    connections: int = 1_000


def raise_file_limit() -> int:
    """Take as many files as the system gives without asking anybody, and return how many these are."""
    if resource is None:
        return FILES_WITHOUT_A_LIMIT
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = FILES_WANTED if hard == resource.RLIM_INFINITY else min(hard, FILES_WANTED)
    if soft == resource.RLIM_INFINITY:
        return FILES_WANTED
    if soft >= wanted:
        return int(soft)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    except (OSError, ValueError):  # Some systems promise more than they give.
        return int(soft)
    return int(wanted)


def connections_for(files: int, *, opened: int, threads: int) -> int:
    """How many connections there may be so that pages, templates and the database can always be opened.

    `files` is the limit, and `opened` how many are open already.
    """
    kept_back = opened + threads * FILES_OF_A_THREAD + FILES_KEPT_BACK
    return max(files - kept_back, FEWEST_CONNECTIONS)


def files_open() -> int:
    """How many files this process has open."""
    for folder in ("/proc/self/fd", "/dev/fd"):
        try:
            return len(os.listdir(folder))
        except OSError:
            continue
    return FILES_OPEN_BY_GUESS
