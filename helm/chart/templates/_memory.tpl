{{- /* Sum of a component's parts in mebibytes. */ -}}
{{- define "millrace.memory.sum" -}}
{{- $sum := 0 }}
{{- range $name, $size := omit . "process" }}{{ $sum = add $sum $size }}{{ end }}
{{- $sum }}
{{- end }}

{{- /* The limit of the container is what Flink's parts sum to; else the kernel ends one or the other goes to waste. */ -}}
{{- define "millrace.checks.memory" -}}
{{- $memory := (get .root.Values .component).memoryMebibytes }}
{{- $sum := include "millrace.memory.sum" $memory | int64 }}
{{- if ne $sum (int64 $memory.process) }}
  {{- $parts := list }}
  {{- range $name, $size := omit $memory "process" }}{{ $parts = append $parts (printf "%s %d" $name (int64 $size)) }}{{ end }}
  {{- $how := printf "%s = %d" (join " + " $parts) $sum }}
  {{- include "millrace.checks.add" (dict "to" . "text" (printf "%s.memoryMebibytes: the parts sum to %d, but process is %d (%s): change a part, or set process to the sum" .component $sum (int64 $memory.process) $how)) }}
{{- end }}
{{- end }}

{{- define "millrace.resources" -}}
{{- $memory := dict "memory" (printf "%dMi" (int64 .memoryMebibytes.process)) }}
requests:
  {{- toYaml (mergeOverwrite (dict) (.resources.requests | default dict) $memory) | nindent 2 }}
limits:
  {{- toYaml (mergeOverwrite (dict) (.resources.limits | default dict) $memory) | nindent 2 }}
{{- end }}

{{- /* A quantity of processors as a number: 500m is 0.5. */ -}}
{{- define "millrace.cores" -}}
{{- $cpu := dig "requests" "cpu" "1" . | toString }}
{{- if hasSuffix "m" $cpu }}{{ divf (trimSuffix "m" $cpu) 1000 }}{{ else }}{{ float64 $cpu }}{{ end }}
{{- end }}
