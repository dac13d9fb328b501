"""An end to waiting for an answer: a server that sends a letter now and then never times out by itself."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Timer


@contextmanager
def until(sock: socket.socket, timeout_s: float) -> Iterator[None]:
    """Cut the connection when the time is over. Raise `TimeoutError` then, whatever else came of it."""
    is_over = Event()

    def cut() -> None:
        is_over.set()
        with suppress(OSError):
            # Not that of a TLS socket, which would touch what the other thread is reading from.
            socket.socket.shutdown(sock, socket.SHUT_RDWR)

    timer = Timer(timeout_s, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    except Exception as error:
        if is_over.is_set():
            raise TimeoutError from error
        raise
    finally:
        timer.cancel()
    if is_over.is_set():
        raise TimeoutError
