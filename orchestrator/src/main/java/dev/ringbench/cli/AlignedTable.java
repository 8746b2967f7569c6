package dev.ringbench.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Rows of texts in columns, the first few of them aligned left, the others right. */
final class AlignedTable {
    private AlignedTable() {}

    /**
     * @param rows the headings first, all of one length
     * @param leftColumns how many columns are words
     */
    static void print(PrintStream out, List<List<String>> rows, int leftColumns) {
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int width = width(rows, column);
                String format = column < leftColumns ? "%-" + width + "s  " : "%" + width + "s  ";
                line.append(String.format(Locale.ROOT, format, row.get(column)));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static int width(List<List<String>> rows, int column) {
        return Math.max(
                1, rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1));
    }
}
