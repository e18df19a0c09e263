package io.millrace.jobs.flink.keyed;

import io.millrace.core.keyed.Store;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Opens the stores of an operator in its state backend, each under its name. */
record KeyedState(RuntimeContext context) {
    <K, V> Store<K, V> store(String name, TypeInformation<K> key, TypeInformation<V> value) {
        return new StateStore<>(context.getMapState(new MapStateDescriptor<>(name, key, value)));
    }
}
