// Entry of the page scripts.
