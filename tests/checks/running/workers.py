"""Workers for tests: another process has to be able to import them."""

import os
import signal
from dataclasses import dataclass

from readout_l10n.errors import InputError


@dataclass(frozen=True, slots=True)
class Sum:
    name: str
    number: int


class Worker:
    def double(self, task: Sum) -> int:
        return 2 * task.number

    def fail(self, task: Sum) -> int:
        if task.number == 3:
            raise InputError(task.name, 7, "is not right")
        return task.number

    def fail_oddly(self, task: Sum) -> int:
        raise Odd(task.number, "arguments")

    def die(self, task: Sum) -> int:
        if task.number == 3:
            os.kill(os.getpid(), signal.SIGKILL)
        return task.number


class Odd(Exception):  # noqa: N818
    def __init__(self, one: int, other: str) -> None:
        super().__init__(f"{one} {other}")
