{{- define "millrace.pipeline.text" -}}
{{- if .Values.pipelineFile }}{{ .Values.pipelineFile }}{{ else }}{{ toYaml .Values.pipeline }}{{ end }}
{{- end }}

{{- /* The pipeline as JSON; ends with every mistake the schema sees, each with its line where there are lines. */ -}}
{{- define "millrace.pipeline" -}}
{{- $isText := not (empty .Values.pipelineFile) }}
{{- if eq $isText (not (empty .Values.pipeline)) }}
  {{- $message := "give the pipeline exactly once: --set-file pipelineFile=pipeline.yaml (the file as it is), or as the object pipeline among the values" }}
  {{- include "millrace.refuse" $message }}
{{- end }}
{{- $tree := include "millrace.pipeline.text" . | fromYaml }}
{{- if and (hasKey $tree "Error") (not (hasKey $tree "pipeline")) }}
  {{- $trouble := regexReplaceAll "^error [^:]*: (while decoding JSON: )?(yaml: )?(line [0-9]+: )?" $tree.Error "" }}
  {{- $message := printf "the pipeline is refused: pipelineFile:%s is no YAML: %s; all mistakes with more help: millrace validate -f FILE" (include "millrace.pipeline.end" .Values.pipelineFile) $trouble }}
  {{- include "millrace.refuse" $message }}
{{- end }}
{{- $schema := .Files.Get "files/pipeline.schema.json" | fromJson }}
{{- $mistakes := dict "list" list }}
{{- include "millrace.schema" (dict "schema" $schema "value" $tree "path" list "root" $schema "mistakes" $mistakes) }}
{{- if $mistakes.list }}
  {{- $told := list }}
  {{- range $mistakes.list }}
    {{- $place := include "millrace.pipeline.place" (dict "text" $.Values.pipelineFile "path" .path) }}
    {{- $told = append $told (printf "%s %s" $place .text) }}
  {{- end }}
  {{- $message := printf "the pipeline is refused: %s; all mistakes with more help: millrace validate -f FILE" (join "; " (uniq $told)) }}
  {{- include "millrace.refuse" $message }}
{{- end }}
{{- toJson $tree }}
{{- end }}

{{- /* Where a path stands: dict text (empty for an object) and path. */ -}}
{{- define "millrace.pipeline.place" -}}
{{- $name := "" }}
{{- range .path }}
  {{- if kindIs "string" . }}{{ $name = printf "%s.%s" $name . }}{{ else }}{{ $name = printf "%s[%d]" $name (int .) }}{{ end }}
{{- end }}
{{- $name = trimPrefix "." $name | default "the file" }}
{{- if .text }}{{ printf "pipelineFile:%s %s" (include "millrace.pipeline.line" .) $name }}{{ else }}{{ printf "pipeline: %s" $name }}{{ end }}
{{- end }}

{{- /* The line of a path: the first with which the text up to it, read as YAML, has the path. */ -}}
{{- define "millrace.pipeline.line" -}}
{{- $path := .path }}
{{- $lines := splitList "\n" .text }}
{{- $state := dict "line" 0 }}
{{- range $i, $line := $lines }}
  {{- if and (eq (int $state.line) 0) (trim $line) }}
    {{- $tree := slice $lines 0 (add1 $i | int) | join "\n" | fromYaml }}
    {{- if eq "true" (include "millrace.pipeline.has" (dict "tree" $tree "path" $path)) }}
      {{- $_ := set $state "line" (add1 $i) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- $state.line }}
{{- end }}

{{- /* The line behind the longest beginning that is YAML; the parser's own numbers are sometimes one less. */ -}}
{{- define "millrace.pipeline.end" -}}
{{- $lines := splitList "\n" . }}
{{- $state := dict "line" 1 }}
{{- range $i, $_ := $lines }}
  {{- $tree := slice $lines 0 (add1 $i | int) | join "\n" | fromYaml }}
  {{- if not (hasKey $tree "Error") }}{{ $_ := set $state "line" (add $i 2) }}{{ end }}
{{- end }}
{{- $state.line }}
{{- end }}

{{- define "millrace.pipeline.has" -}}
{{- $state := dict "node" .tree "has" (not (hasKey .tree "Error")) }}
{{- range .path }}
  {{- if $state.has }}
    {{- if and (kindIs "map" $state.node) (kindIs "string" .) }}
      {{- $_ := set $state "has" (hasKey $state.node .) }}
      {{- $_ := set $state "node" (get $state.node .) }}
    {{- else if and (kindIs "slice" $state.node) (not (kindIs "string" .)) }}
      {{- $_ := set $state "has" (gt (len $state.node) (int .)) }}
      {{- if $state.has }}{{ $_ := set $state "node" (index $state.node (int .)) }}{{ end }}
    {{- else }}
      {{- $_ := set $state "has" false }}
    {{- end }}
  {{- end }}
{{- end }}
{{- $state.has }}
{{- end }}

{{- /* Literal values of the job manager's environment, by name; null where a value cannot be seen here. */ -}}
{{- define "millrace.environment" -}}
{{- $seen := dict }}
{{- range concat .Values.env .Values.jobManager.env }}
  {{- $_ := set $seen .name (hasKey . "value" | ternary (tpl (.value | default "" | toString) $) nil) }}
{{- end }}
{{- toJson $seen }}
{{- end }}

{{- /* A text of the pipeline with ${NAME} filled in as far as it can be seen here: dict root, text. */ -}}
{{- define "millrace.filled" -}}
{{- $environment := include "millrace.environment" .root | fromJson }}
{{- $isOpen := or .root.Values.envFrom .root.Values.jobManager.envFrom }}
{{- $text := .text | toString }}
{{- range regexFindAll "\\$\\{[A-Za-z_][A-Za-z0-9_]*(:-[^}]*)?\\}" $text -1 | uniq }}
  {{- $name := regexFind "[A-Za-z_][A-Za-z0-9_]*" . }}
  {{- if hasKey $environment $name }}
    {{- if kindIs "string" (get $environment $name) }}{{ $text = replace . (get $environment $name) $text }}{{ end }}
  {{- else if and (contains ":-" .) (not $isOpen) }}
    {{- $text = replace . (regexReplaceAll "^[^-]*:-|\\}$" . "") $text }}
  {{- end }}
{{- end }}
{{- $text }}
{{- end }}

{{- /* What the chart needs of the pipeline, as JSON. Texts that still hold ${NAME} are not known here. */ -}}
{{- define "millrace.facts" -}}
{{- $tree := include "millrace.pipeline" . | fromJson }}
{{- $facts := dict "name" $tree.pipeline }}
{{- $_ := set $facts "state" (include "millrace.filled" (dict "root" . "text" $tree.run.state)) }}
{{- $_ := set $facts "path" (include "millrace.filled" (dict "root" . "text" $tree.sink.parquet.path)) }}
{{- $_ := set $facts "rejects" (include "millrace.filled" (dict "root" . "text" (dig "rejects" "files" "path" "" $tree))) }}
{{- $_ := set $facts "brokers" (include "millrace.filled" (dict "root" . "text" $tree.source.kafka.brokers)) }}
{{- $_ := set $facts "parallelism" (include "millrace.filled" (dict "root" . "text" (dig "run" "parallelism" 1 $tree))) }}
{{- $_ := set $facts "buffer" (include "millrace.filled" (dict "root" . "text" (dig "run" "shard_buffer_megabytes" 192 $tree))) }}
{{- $_ := set $facts "stop" (dig "source" "kafka" "stop" "never" $tree | toJson) }}
{{- $secrets := dict }}
{{- with $tree.keys }}
  {{- $_ := set $secrets "keys.kek" (include "millrace.filled" (dict "root" $ "text" .kek)) }}
  {{- $_ := set $secrets "keys.bundle" (include "millrace.filled" (dict "root" $ "text" .bundle)) }}
{{- end }}
{{- range $name, $value := dig "source" "kafka" "properties" dict $tree }}
  {{- if hasPrefix "file:" (toString $value) }}
    {{- $_ := set $secrets (printf "source.kafka.properties.%s" $name) (include "millrace.filled" (dict "root" $ "text" $value)) }}
  {{- end }}
{{- end }}
{{- $_ := set $facts "secrets" $secrets }}
{{- $names := list }}
{{- range regexFindAll "\\$?\\$\\{[A-Za-z_][A-Za-z0-9_]*\\}" (toYaml $tree) -1 | uniq }}
  {{- if not (hasPrefix "$$" .) }}{{ $names = append $names (regexFind "[A-Za-z_][A-Za-z0-9_]*" .) }}{{ end }}
{{- end }}
{{- $_ := set $facts "variables" $names }}
{{- toJson $facts }}
{{- end }}

{{- /* A file: URI or a path as a path. */ -}}
{{- define "millrace.asPath" -}}
{{- regexReplaceAll "^file:(//)?" (toString .) "" }}
{{- end }}
