"""What can be found: the embedder, the Chroma store, the keyword index, and the incremental build of all three."""
