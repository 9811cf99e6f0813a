//! The command line: what the program is asked to do.
