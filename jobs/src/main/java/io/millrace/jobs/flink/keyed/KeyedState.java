package io.millrace.jobs.flink.keyed;

import io.millrace.core.keyed.Store;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.KeyGroupRange;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;

/** What an operator has in its state backend: its slots, and stores, each under its name. */
record KeyedState(RuntimeContext context) {
    /** The slots of this subtask, as key groups. */
    KeyGroupRange range() {
        TaskInfo task = context.getTaskInfo();
        return KeyGroupRangeAssignment.computeKeyGroupRangeForOperatorIndex(
                Slots.COUNT, task.getNumberOfParallelSubtasks(), task.getIndexOfThisSubtask());
    }

    /** For each slot, when something in it has expired. */
    Store<Integer, Long> alarms() {
        return store("alarms", Types.INT, Types.LONG);
    }

    <K, V> Store<K, V> store(String name, TypeInformation<K> key, TypeInformation<V> value) {
        return new StateStore<>(context.getMapState(new MapStateDescriptor<>(name, key, value)));
    }
}
