{{- /* Ports of the pipeline's brokers, one a word. */ -}}
{{- define "millrace.brokerPorts" -}}
{{- $facts := include "millrace.facts" . | fromJson }}
{{- if not (contains "${" $facts.brokers) }}
{{- $ports := list }}
{{- range splitList "," $facts.brokers }}
  {{- with regexFind ":[0-9]+$" (trim .) }}{{ $ports = append $ports (trimPrefix ":" .) }}{{ end }}
{{- end }}
{{- $ports | uniq | sortAlpha | join " " }}
{{- end }}
{{- end }}

{{- /* One rule: dict root, direction (to or from), peers (empty: anywhere), ports. */ -}}
{{- define "millrace.network.rule" -}}
- ports:
    {{- range .ports }}
    - {port: {{ int . }}, protocol: TCP}
    {{- end }}
  {{- with .peers }}
  {{ $.direction }}:
    {{- tpl (toYaml .) $.root | nindent 4 }}
  {{- end }}
{{- end }}

{{- /* Pods of this release: dict root, components. */ -}}
{{- define "millrace.network.pods" -}}
{{- range .components }}
- podSelector:
    matchLabels:
      {{- include "millrace.selector" $.root | nindent 6 }}
      app.kubernetes.io/component: {{ . }}
{{- end }}
{{- end }}

{{- /* What both components may reach beside each other. */ -}}
{{- define "millrace.network.egress" -}}
{{- $facts := include "millrace.facts" . | fromJson }}
{{- with .Values.networkPolicy }}
# names
- ports:
    {{- range .dns.ports }}
    - {port: {{ int . }}, protocol: UDP}
    - {port: {{ int . }}, protocol: TCP}
    {{- end }}
  {{- with .dns.to }}
  to:
    {{- tpl (toYaml .) $ | nindent 4 }}
  {{- end }}
# the pipeline's brokers
{{ include "millrace.network.rule" (dict "root" $ "direction" "to" "peers" .kafka.to "ports" (.kafka.ports | default (splitList " " (include "millrace.brokerPorts" $)))) }}
{{- if $.Values.highAvailability.enabled }}
# the API server, for who leads
{{ include "millrace.network.rule" (dict "root" $ "direction" "to" "peers" .apiServer.to "ports" .apiServer.ports) }}
{{- end }}
{{- if or (regexMatch "^[a-z0-9]+://" (regexReplaceAll "^file:" $facts.path "")) (regexMatch "^[a-z0-9]+://" (regexReplaceAll "^file:" $facts.state "")) }}
# the store of the dataset or the state
{{ include "millrace.network.rule" (dict "root" $ "direction" "to" "peers" .objectStore.to "ports" .objectStore.ports) }}
{{- end }}
{{- $kek := index $facts.secrets "keys.kek" | default "file:" }}
{{- if not (hasPrefix "file:" $kek) }}
# the key service
{{ include "millrace.network.rule" (dict "root" $ "direction" "to" "peers" .keyService.to "ports" .keyService.ports) }}
{{- end }}
{{- with .extraEgress }}
{{ tpl (toYaml .) $ }}
{{- end }}
{{- end }}
{{- end }}

{{- define "millrace.network.metrics" -}}
{{- with .Values.networkPolicy.metrics.from }}
{{ include "millrace.network.rule" (dict "root" $ "direction" "from" "peers" . "ports" (list 9249)) }}
{{- end }}
{{- with .Values.networkPolicy.extraIngress }}
{{ tpl (toYaml .) $ }}
{{- end }}
{{- end }}
