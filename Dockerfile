# The command with its models in an image that needs no network and runs as nobody in particular.
#   docker build --tag wrongnumber .
#   docker run --rm --network none --volume "$PWD:/release:ro" wrongnumber scan .

FROM node:22-bookworm-slim AS build
ENV ONNXRUNTIME_NODE_INSTALL=skip SKIP_FFMPEG=true
WORKDIR /build
COPY . .
RUN npm ci && npm pack --silent --pack-destination /tmp
WORKDIR /app
# What is left of onnxruntime-node is the library of this system alone.
RUN npm install --no-audit --no-fund --no-package-lock /tmp/wrongnumber-*.tgz \
 && find node_modules/onnxruntime-node/bin -mindepth 2 -maxdepth 2 ! -name linux -exec rm -r {} +

FROM node:22-bookworm-slim
COPY --from=build /app /app
ENV NODE_ENV=production
# The user node of the image.
USER 1000
WORKDIR /release
ENTRYPOINT ["/app/node_modules/.bin/wrongnumber"]
CMD ["--help"]
