package dev.ringbench.config;

/**
 * Where a value stands.
 *
 * @param file as the user named it
 * @param line from 1; 0 where there is none, as for a file that cannot be read
 * @param path the keys that lead to it, such as {@code targets[0].cpus}; empty for the document
 */
record Place(String file, int line, String path) {

    /** A file as a whole. */
    static Place of(String file) {
        return new Place(file, 0, "");
    }

    Place atLine(int other) {
        return new Place(file, other, path);
    }

    Place key(String key, int keyLine) {
        String shown = Wording.shorten(key);
        return new Place(file, keyLine, path.isEmpty() ? shown : path + "." + shown);
    }

    Place item(int index, int itemLine) {
        return new Place(file, itemLine, path + "[" + index + "]");
    }

    /** {@code file:line: key.path}, without what it has not. */
    @Override
    public String toString() {
        String lineOfFile = line == 0 ? file : file + ":" + line;
        return path.isEmpty() ? lineOfFile : lineOfFile + ": " + path;
    }
}
