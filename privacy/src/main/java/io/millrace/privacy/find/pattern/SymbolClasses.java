package io.millrace.privacy.find.pattern;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Symbols that no state tells apart are one class. Class 0 is what nothing reads. */
final class SymbolClasses {
    private final byte[] classes = new byte[Alphabet.SIZE];
    private int count = 1;

    SymbolClasses(Nfa nfa) {
        for (int state = 0; state < nfa.size(); state++) {
            if (nfa.symbols(state) != null) {
                split(nfa.symbols(state));
            }
        }
    }

    private void split(BitSet set) {
        Map<Byte, Byte> inside = new HashMap<>();
        Map<Byte, Integer> left = new HashMap<>();
        for (int symbol = 0; symbol < Alphabet.SIZE; symbol++) {
            left.merge(classes[symbol], set.get(symbol) ? 0 : 1, Integer::sum);
        }
        set.stream()
                .forEach(symbol -> classes[symbol] = inside.computeIfAbsent(
                        classes[symbol], old -> left.get(old) == 0 ? old : Byte.valueOf((byte) count++)));
    }

    byte[] bySymbol() {
        return classes;
    }

    int count() {
        return count;
    }

    /** The classes of the symbols, as bits. */
    BitSet of(BitSet symbols) {
        BitSet set = new BitSet();
        symbols.stream().forEach(symbol -> set.set(classes[symbol]));
        return set;
    }
}
