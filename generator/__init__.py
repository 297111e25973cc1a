"""Readouts: who said what, by whose account. Content in, a tree of Markdown pages out."""
