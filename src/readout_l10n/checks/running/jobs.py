"""Work done by several processes, whose results come in the order of the tasks.

Processes are spawned, not forked, as on every system: each loads what it needs once. They write
nothing to disk but vectors, in whole transactions, and end with the process that started them.
"""

import multiprocessing
import pickle
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, Protocol, TypeVar

from threadpoolctl import threadpool_limits

from readout_l10n.errors import InputError

_Task = TypeVar("_Task", bound="Named")
_Result = TypeVar("_Result")
_Worker = TypeVar("_Worker")
_PATIENCE = 2.0
"""Seconds that a process has to end by itself."""


class Named(Protocol):
    """A task that can be told to a user."""

    @property
    def name(self) -> str: ...


class Crew(Generic[_Worker]):
    """One worker in this process, or several in others; they are made when first needed.

    `recipe` makes a worker, here or elsewhere: it has to be a picklable callable. As a context,
    ends the processes whatever happens.
    """

    def __init__(self, recipe: Callable[[], _Worker], jobs: int, fewest: int = 1) -> None:
        self._recipe = recipe
        self._jobs = jobs
        self._fewest = fewest
        """Tasks for each process that are worth starting it."""
        self._here: _Worker | None = None
        self._others: dict[Connection, BaseProcess] = {}

    def __enter__(self) -> "Crew[_Worker]":
        return self

    def __exit__(self, *_: object) -> None:
        for connection in self._others:
            connection.close()
        for process in self._others.values():
            process.join(_PATIENCE)
            process.terminate()
        self._others.clear()

    def do(
        self, work: Callable[[_Worker, _Task], _Result], tasks: Sequence[_Task]
    ) -> Iterator[_Result]:
        """What a method of the worker makes of each task, in order.

        Raises what the first failing task raises, InputError where a process comes to its end.
        """
        self._start(min(self._jobs, len(tasks) // self._fewest))
        if self._others:
            yield from self._elsewhere(work, tasks)
            return
        for task in tasks:
            if self._here is None:
                self._here = self._recipe()
            yield work(self._here, task)

    def _elsewhere(
        self, work: Callable[[_Worker, _Task], _Result], tasks: Sequence[_Task]
    ) -> Iterator[_Result]:
        answers: dict[int, tuple[_Result, Exception | None]] = {}
        doing: dict[Connection, int] = {}
        given = 0
        for number in range(len(tasks)):
            while number not in answers:
                for free in [c for c in self._others if c not in doing][: len(tasks) - given]:
                    self._send(free, (work, tasks[given]), tasks[given])
                    doing[free] = given
                    given += 1
                for ready in wait([*doing]):
                    assert isinstance(ready, Connection)
                    done = doing.pop(ready)
                    answers[done] = self._received(ready, tasks[done])
            result, error = answers.pop(number)
            if error is not None:
                raise error
            yield result

    def _send(self, connection: Connection, message: object, task: Named) -> None:
        try:
            connection.send(message)
        except OSError:
            raise self._ended(connection, task) from None

    def _received(self, connection: Connection, task: Named) -> Any:  # noqa: ANN401  (a result, an error)
        try:
            return connection.recv()
        except (EOFError, OSError):
            raise self._ended(connection, task) from None

    def _ended(self, connection: Connection, task: Named) -> InputError:
        process = self._others[connection]
        process.join(_PATIENCE)
        message = (
            f"the process that checked it came to its end (code {process.exitcode}); "
            "check this file alone, or with --jobs 1"
        )
        return InputError(task.name, None, message)

    def _start(self, jobs: int) -> None:
        """Have so many processes, once; one would be this one."""
        if jobs <= 1 or self._others or self._here is not None:
            return
        context = multiprocessing.get_context("spawn")
        for _ in range(jobs):
            ours, theirs = context.Pipe()
            process = context.Process(target=_serve, args=(theirs, self._recipe), daemon=True)
            process.start()
            theirs.close()
            self._others[ours] = process


def _serve(connection: Connection, recipe: Callable[[], object]) -> None:
    """Do what comes over a connection till it is closed."""
    # An interruption is the parent's to handle: it closes the connection.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError), threadpool_limits(limits=1):
        worker: object = None
        while True:
            work, task = connection.recv()
            try:
                worker = worker or recipe()
                answer: object = work(worker, task)
                failure = None
            except Exception as error:  # noqa: BLE001  (raised again where the run is)
                answer, failure = None, _portable(error)
            connection.send((answer, failure))


def _portable(error: Exception) -> Exception:
    """An error that comes out of pickling as it went in."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301  (our own)
    except Exception:  # noqa: BLE001
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error
