package dev.halfsilver.export.figures;

import java.util.List;

/** The table behind a picture: it says the same in numbers. */
record Numbers(List<String> head, List<List<String>> rows) {}
