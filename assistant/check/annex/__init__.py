"""Claims about Annex 1 read as a small grammar: rows, codes and numbers, and the words that relate them."""
