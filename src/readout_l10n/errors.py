"""Mistakes that a user can mend. Everything else is a bug and keeps its traceback."""


class ReadoutError(Exception):
    """Base of the errors whose message is meant for the user and names the mend."""


class InputError(ReadoutError):
    """A file that cannot be read as what it should be: `path:line: what; the mend`."""

    def __init__(self, path: str, line: int | None, message: str) -> None:
        self.path = path
        self.line = line
        self._message = message
        where = path if line is None else f"{path}:{line}"
        super().__init__(f"{where}: {message}")

    def __reduce__(self) -> tuple[type["InputError"], tuple[str, int | None, str]]:
        """Of the arguments, so that it comes from another process as it was raised there."""
        return type(self), (self.path, self.line, self._message)


class ConfigError(InputError):
    """A key or value of readout.toml that means nothing to us."""


class EngineError(ReadoutError):
    """An engine that is not there or does not run: what is wrong, and the command that mends it."""
