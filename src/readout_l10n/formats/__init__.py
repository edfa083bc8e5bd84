"""Files that other translation tools read and write: a package each, `parse` and `serialize`."""
