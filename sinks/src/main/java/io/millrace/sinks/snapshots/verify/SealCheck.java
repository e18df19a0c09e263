package io.millrace.sinks.snapshots.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;

/** The shards of a sealed root: contract, section 6 (R18). */
record SealCheck(Findings findings) {
    private static final String RULE = "R18";

    void check(CommitFacts commits, int snapshots) {
        Map<String, SortedMap<String, JsonNode>> splits = new TreeMap<>();
        commits.commit(0).get("add").forEach(file -> {
            String path = file.get("path").asText();
            splits.computeIfAbsent(Names.split(path), split -> new TreeMap<>()).put(path, file);
        });
        splits.forEach((split, files) -> check(split, List.copyOf(files.values())));
        findings.when(
                commits.commits.size() > 1 || snapshots != 1,
                CommitsCheck.RULE,
                ".millrace",
                "a sealed root has one commit and one snapshot");
    }

    private void check(String split, List<JsonNode> files) {
        String where = "data/" + split;
        checkNames(split, files);
        long total =
                files.stream().mapToLong(file -> file.get("rows").longValue()).sum();
        int shards = files.size();
        for (int i = 0; i < shards; i++) {
            long wanted = total / shards + (i < total % shards ? 1 : 0);
            if (files.get(i).get("rows").longValue() != wanted) {
                findings.add(RULE, where, "shard sizes are not equal within one row");
                break;
            }
        }
        int power = shards / 3;
        findings.when(
                shards > 1 && (shards % 3 != 0 || (power & (power - 1)) != 0),
                RULE,
                where,
                shards + " shards, neither 1 nor 3 * 2^k");
        Set<Long> groups = new HashSet<>();
        files.forEach(file -> {
            JsonNode rows = file.get("row_groups");
            for (int i = 0; i + 1 < rows.size(); i++) {
                groups.add(rows.get(i).longValue());
            }
        });
        findings.when(groups.size() > 1, RULE, where, "row groups of different row counts");
    }

    private void checkNames(String split, List<JsonNode> files) {
        List<Integer> numbers = new ArrayList<>();
        boolean isGood = true;
        for (JsonNode file : files) {
            Matcher name = Names.SHARD.matcher(Names.file(file.get("path").asText()));
            if (!name.matches()) {
                return;
            }
            numbers.add(Integer.parseInt(name.group(2)));
            isGood &= name.group(1).equals(split) && Integer.parseInt(name.group(3)) == files.size();
        }
        Collections.sort(numbers);
        for (int i = 0; i < numbers.size(); i++) {
            isGood &= numbers.get(i) == i;
        }
        findings.when(!isGood, "R1", "data/" + split, "sealed shards are not 0..m-1 of m");
    }
}
