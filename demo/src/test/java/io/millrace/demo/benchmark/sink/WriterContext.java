package io.millrace.demo.benchmark.sink;

import java.util.OptionalLong;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.JobInfo;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.metrics.groups.SinkWriterMetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.UserCodeClassLoader;

/** A fresh start without a job; timers never fire: FileSink's only look for files to roll by their age. */
final class WriterContext implements WriterInitContext {
    @Override
    public SinkWriterMetricGroup metricGroup() {
        return UnregisteredMetricsGroup.createSinkWriterMetricGroup();
    }

    @Override
    public ProcessingTimeService getProcessingTimeService() {
        return new ProcessingTimeService() {
            @Override
            public long getCurrentProcessingTime() {
                return System.currentTimeMillis();
            }

            @Override
            public ScheduledFuture<?> registerTimer(long time, ProcessingTimeCallback callback) {
                return null;
            }
        };
    }

    @Override
    public OptionalLong getRestoredCheckpointId() {
        return OptionalLong.empty();
    }

    @Override
    public boolean isObjectReuseEnabled() {
        return true;
    }

    @Override
    public UserCodeClassLoader getUserCodeClassLoader() {
        throw noJob();
    }

    @Override
    public MailboxExecutor getMailboxExecutor() {
        throw noJob();
    }

    @Override
    public SerializationSchema.InitializationContext asSerializationSchemaInitializationContext() {
        throw noJob();
    }

    @Override
    public <T> TypeSerializer<T> createInputSerializer() {
        throw noJob();
    }

    @Override
    public JobInfo getJobInfo() {
        throw noJob();
    }

    @Override
    public TaskInfo getTaskInfo() {
        throw noJob();
    }

    private static UnsupportedOperationException noJob() {
        return new UnsupportedOperationException("there is no job");
    }
}
