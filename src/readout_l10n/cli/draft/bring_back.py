import click


@click.command("import")
def bring_back() -> None:
    """X"""
