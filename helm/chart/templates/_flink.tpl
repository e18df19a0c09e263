{{- /* Task managers, as many as the pipeline's parallelism needs if not said. */ -}}
{{- define "millrace.taskManager.replicas" -}}
{{- $facts := include "millrace.facts" . | fromJson }}
{{- $needed := div (add (int64 $facts.parallelism) .Values.taskManager.slots -1) .Values.taskManager.slots }}
{{- .Values.taskManager.replicas | default (max 1 $needed) }}
{{- end }}

{{- /* Another pipeline, image, environment or option of Flink is another cluster, which never takes up the old job's graph. */ -}}
{{- define "millrace.clusterId" -}}
{{- $parts := dict "pipeline" (include "millrace.pipeline.text" .) "flink" .Values.flink "job" .Values.job "image" (include "millrace.image" .) "env" .Values.env "envFrom" .Values.envFrom "own" (pick .Values.jobManager "env" "envFrom") "storage" .Values.storage.mountPath }}
{{- printf "%s-%s" (include "millrace.fullname" . | trunc 34 | trimSuffix "-") (toJson $parts | sha256sum | trunc 10) }}
{{- end }}

{{- define "millrace.flink.options" -}}
{{- $facts := include "millrace.facts" . | fromJson }}
{{- with .Values }}
blob.server.port: "6124"
execution.attached: "true"
io.tmp.dirs: /tmp
jobmanager.bind-host: 0.0.0.0
{{- with .jobManager.memoryMebibytes }}
jobmanager.memory.heap.size: {{ printf "%dm" (int64 .heap) }}
jobmanager.memory.jvm-metaspace.size: {{ printf "%dm" (int64 .metaspace) }}
jobmanager.memory.jvm-overhead.max: {{ printf "%dm" (int64 .overhead) }}
jobmanager.memory.jvm-overhead.min: {{ printf "%dm" (int64 .overhead) }}
jobmanager.memory.off-heap.size: {{ printf "%dm" (int64 .offHeap) }}
{{- end }}
jobmanager.rpc.port: "6123"
metrics.reporter.prom.factory.class: org.apache.flink.metrics.prometheus.PrometheusReporterFactory
metrics.reporter.prom.port: "9249"
rest.bind-address: 0.0.0.0
rest.port: "8081"
taskmanager.bind-host: 0.0.0.0
taskmanager.cpu.cores: {{ include "millrace.cores" .taskManager.resources | quote }}
taskmanager.data.port: "6121"
{{- with .taskManager.memoryMebibytes }}
taskmanager.memory.framework.heap.size: {{ printf "%dm" (int64 .frameworkHeap) }}
taskmanager.memory.framework.off-heap.size: {{ printf "%dm" (int64 .frameworkOffHeap) }}
taskmanager.memory.jvm-metaspace.size: {{ printf "%dm" (int64 .metaspace) }}
taskmanager.memory.jvm-overhead.max: {{ printf "%dm" (int64 .overhead) }}
taskmanager.memory.jvm-overhead.min: {{ printf "%dm" (int64 .overhead) }}
taskmanager.memory.managed.size: {{ printf "%dm" (int64 .managed) }}
taskmanager.memory.network.max: {{ printf "%dm" (int64 .network) }}
taskmanager.memory.network.min: {{ printf "%dm" (int64 .network) }}
taskmanager.memory.task.heap.size: {{ printf "%dm" (int64 .taskHeap) }}
taskmanager.memory.task.off-heap.size: {{ printf "%dm" (int64 .taskOffHeap) }}
{{- end }}
taskmanager.numberOfTaskSlots: {{ .taskManager.slots | quote }}
taskmanager.rpc.port: "6122"
web.cancel.enable: "false"
web.submit.enable: "false"
{{- if .highAvailability.enabled }}
high-availability.cluster-id: {{ include "millrace.clusterId" $ }}
high-availability.jobmanager.port: "6123"
high-availability.storageDir: {{ trimSuffix "/" $facts.state }}/ha
high-availability.type: kubernetes
kubernetes.cluster-id: {{ include "millrace.clusterId" $ }}
kubernetes.namespace: {{ $.Release.Namespace }}
{{- else }}
jobmanager.rpc.address: {{ include "millrace.fullname" $ }}-jobmanager-rpc
{{- end }}
{{- end }}
{{- end }}

{{- /* The values' own options of Flink, and none that the chart sets. */ -}}
{{- define "millrace.flink.configuration" -}}
{{- include "millrace.flink.options" . | trim }}
{{- range $name, $value := .Values.flink }}
{{ $name }}: {{ tpl (toString $value) $ | quote }}
{{- end }}
{{- end }}

{{- define "millrace.checks.flink" -}}
{{- $at := . }}
{{- $ours := include "millrace.flink.options" .root | fromYaml }}
{{- range $name, $value := .root.Values.flink }}
  {{- if or (hasKey $ours $name) (hasPrefix "high-availability" $name) (hasPrefix "jobmanager.memory." $name) (hasPrefix "taskmanager.memory." $name) }}
    {{- include "millrace.checks.add" (dict "to" $at "text" (printf "flink.%s is set by the chart: leave it out, and use the values jobManager, taskManager and highAvailability" $name)) }}
  {{- else if regexMatch "^(execution\\.|state\\.|restart-strategy|pipeline\\.|parallelism\\.default|\\$internal)" $name }}
    {{- include "millrace.checks.add" (dict "to" $at "text" (printf "flink.%s belongs to the job: leave it out, Millrace sets it, or put it into run.flink of the pipeline file" $name)) }}
  {{- else if regexMatch "(?i)(password|secret|token|credential|api-?key|auth-params|account\\.key|jaas)" $name }}
    {{- include "millrace.checks.add" (dict "to" $at "text" (printf "flink.%s is a secret, and values are no place for it: mount a file from an existing Secret with volumes and volumeMounts" $name)) }}
  {{- end }}
{{- end }}
{{- end }}

{{- /* What Flink 2 needs to be opened on Java 17. */ -}}
{{- define "millrace.java.opens" -}}
- --add-exports=java.base/sun.net.util=ALL-UNNAMED
{{- range list "java.io" "java.lang" "java.lang.reflect" "java.net" "java.nio" "java.text" "java.time" "java.util" "java.util.concurrent" "java.util.concurrent.atomic" "java.util.concurrent.locks" "sun.nio.ch" }}
- --add-opens=java.base/{{ . }}=ALL-UNNAMED
{{- end }}
{{- end }}

{{- define "millrace.java.common" -}}
{{- include "millrace.java.opens" . }}
- -XX:+ExitOnOutOfMemoryError
- -Djava.io.tmpdir=/tmp
- -Dlog4j.configurationFile=/opt/millrace/conf/log4j2.xml
{{- end }}

{{- define "millrace.jobManager.command" -}}
{{- with .Values.jobManager.memoryMebibytes }}
- /opt/java/bin/java
- {{ printf "-Xms%dm" (int64 .heap) }}
- {{ printf "-Xmx%dm" (int64 .heap) }}
- {{ printf "-XX:MaxMetaspaceSize=%dm" (int64 .metaspace) }}
{{- end }}
{{ include "millrace.java.common" . }}
{{- range .Values.jobManager.javaOptions }}
- {{ tpl . $ | quote }}
{{- end }}
- -cp
- /opt/millrace/lib/*
- org.apache.flink.container.entrypoint.StandaloneApplicationClusterEntryPoint
- --job-classname
- io.millrace.jobs.run.JobMain
- --configDir
- /etc/millrace/flink
{{- if .Values.highAvailability.enabled }}
- -Djobmanager.rpc.address=$(POD_IP)
- -Drest.address=$(POD_IP)
{{- end }}
- -f
- /etc/millrace/pipeline/pipeline.yaml
{{- with .Values.job }}
{{- if not (kindIs "invalid" .rollbackToAppend) }}
- --rollback-to-append
- {{ .rollbackToAppend | int64 | quote }}
{{- end }}
{{- if .loseRejects }}
- --lose-rejects
{{- end }}
{{- end }}
{{- end }}

{{- define "millrace.taskManager.command" -}}
{{- with .Values.taskManager.memoryMebibytes }}
{{- $heap := add .frameworkHeap .taskHeap }}
- /opt/java/bin/java
- {{ printf "-Xms%dm" $heap }}
- {{ printf "-Xmx%dm" $heap }}
- {{ printf "-XX:MaxDirectMemorySize=%dm" (add .frameworkOffHeap .taskOffHeap .network) }}
- {{ printf "-XX:MaxMetaspaceSize=%dm" (int64 .metaspace) }}
{{- end }}
{{ include "millrace.java.common" . }}
{{- range .Values.taskManager.javaOptions }}
- {{ tpl . $ | quote }}
{{- end }}
- -cp
- /opt/millrace/lib/*
- org.apache.flink.runtime.taskexecutor.TaskManagerRunner
- --configDir
- /etc/millrace/flink
- -Dtaskmanager.host=$(POD_IP)
- -Dtaskmanager.resource-id=$(POD_NAME)
{{- end }}
