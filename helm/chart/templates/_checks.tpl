{{- /* What fits neither into a schema nor into one value; every message says what to do. */ -}}
{{- define "millrace.checks" -}}
{{- $facts := include "millrace.facts" . | fromJson }}
{{- $mistakes := dict "list" list }}
{{- include "millrace.checks.variables" (dict "root" . "facts" $facts "mistakes" $mistakes) }}
{{- include "millrace.checks.places" (dict "root" . "facts" $facts "mistakes" $mistakes) }}
{{- include "millrace.checks.size" (dict "root" . "facts" $facts "mistakes" $mistakes) }}
{{- include "millrace.checks.memory" (dict "root" . "component" "jobManager" "mistakes" $mistakes) }}
{{- include "millrace.checks.memory" (dict "root" . "component" "taskManager" "mistakes" $mistakes) }}
{{- include "millrace.checks.flink" (dict "root" . "mistakes" $mistakes) }}
{{- if $mistakes.list }}
  {{- include "millrace.refuse" (join "; " $mistakes.list) }}
{{- end }}
{{- end }}

{{- define "millrace.checks.add" -}}
{{- $_ := set .to.mistakes "list" (append .to.mistakes.list .text) }}
{{- end }}

{{- define "millrace.checks.variables" -}}
{{- $at := . }}
{{- $environment := include "millrace.environment" .root | fromJson }}
{{- if not (or .root.Values.envFrom .root.Values.jobManager.envFrom) }}
  {{- range .facts.variables }}
    {{- if not (hasKey $environment .) }}
      {{- include "millrace.checks.add" (dict "to" $at "text" (printf "the pipeline needs ${%s}, which nothing sets: add it to env, or write ${%s:-fallback}" . .)) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- end }}

{{- /* Directories must lie on a mounted volume, secrets in mounted files. */ -}}
{{- define "millrace.checks.places" -}}
{{- $at := . }}
{{- $mounts := list (dict "mountPath" .root.Values.storage.mountPath) | concat .root.Values.volumeMounts }}
{{- $places := dict "run.state" .facts.state "sink.parquet.path" .facts.path }}
{{- with .facts.rejects }}{{ $_ := set $places "rejects.files.path" . }}{{ end }}
{{- range $option, $place := $places }}
  {{- if contains "/.." $place }}
    {{- include "millrace.checks.add" (dict "to" $at "text" (printf "%s %s must be written without .." $option $place)) }}
  {{- else if contains "${" $place }}
    {{- include "millrace.checks.add" (dict "to" $at "text" (printf "the chart must see %s, but it is %s: set that name in env with a value" $option $place)) }}
  {{- else if not (and (contains "://" $place) (not (hasPrefix "file:" $place))) }}
    {{- $path := include "millrace.asPath" $place }}
    {{- if not (eq "true" (include "millrace.checks.under" (dict "path" $path "mounts" $mounts))) }}
      {{- include "millrace.checks.add" (dict "to" $at "text" (printf "%s %s would be lost with its pod: it must lie under storage.mountPath (%s) or one of volumeMounts" $option $path $at.root.Values.storage.mountPath)) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- $secretMounts := .root.Values.volumeMounts }}
{{- with .root.Values.keys.existingSecret }}{{ $secretMounts = append $secretMounts (dict "mountPath" "/etc/millrace/keys") }}{{ end }}
{{- with .root.Values.kafka.existingSecret }}{{ $secretMounts = append $secretMounts (dict "mountPath" "/etc/millrace/kafka") }}{{ end }}
{{- range $option, $file := .facts.secrets }}
  {{- if and (hasPrefix "file:" $file) (not (contains "${" $file)) }}
    {{- $path := include "millrace.asPath" $file }}
    {{- if not (eq "true" (include "millrace.checks.under" (dict "path" $path "mounts" $secretMounts))) }}
      {{- include "millrace.checks.add" (dict "to" $at "text" (printf "%s %s is not mounted: name a Secret in keys.existingSecret (mounted at /etc/millrace/keys) or kafka.existingSecret (at /etc/millrace/kafka), and the file there" $option $path)) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- end }}

{{- define "millrace.checks.under" -}}
{{- $path := .path }}
{{- $state := dict "under" false }}
{{- range .mounts }}
  {{- $mount := trimSuffix "/" .mountPath }}
  {{- if or (eq $path .mountPath) (hasPrefix (printf "%s/" $mount) $path) }}{{ $_ := set $state "under" true }}{{ end }}
{{- end }}
{{- $state.under }}
{{- end }}

{{- define "millrace.checks.size" -}}
{{- with .root.Values }}
{{- if and (gt (int .jobManager.replicas) 1) (not .highAvailability.enabled) }}
  {{- include "millrace.checks.add" (dict "to" $ "text" (printf "jobManager.replicas is %d, but without highAvailability.enabled only one job manager can lead: set it to 1" (int .jobManager.replicas))) }}
{{- end }}
{{- if and (contains "${" $.facts.parallelism) (not .taskManager.replicas) }}
  {{- include "millrace.checks.add" (dict "to" $ "text" "the chart cannot see run.parallelism: set taskManager.replicas") }}
{{- else if not (contains "${" $.facts.parallelism) }}
  {{- $replicas := include "millrace.taskManager.replicas" $.root | int }}
  {{- $slots := mul $replicas .taskManager.slots }}
  {{- if lt $slots (int64 $.facts.parallelism) }}
    {{- include "millrace.checks.add" (dict "to" $ "text" (printf "run.parallelism is %s, but %d task managers of %d slots give %d: raise taskManager.replicas or taskManager.slots" $.facts.parallelism $replicas (int .taskManager.slots) $slots)) }}
  {{- end }}
{{- end }}
{{- if and .networkPolicy.enabled (not .networkPolicy.kafka.ports) (not (include "millrace.brokerPorts" $.root)) }}
  {{- include "millrace.checks.add" (dict "to" $ "text" (printf "the chart cannot see the brokers' ports in %s: set networkPolicy.kafka.ports" $.facts.brokers)) }}
{{- end }}
{{- end }}
{{- end }}
