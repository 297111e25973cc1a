# Pages of the archive, and MkDocs at its edge. Must never know how content comes about.
