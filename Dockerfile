# The command with its models in an image that needs no network and runs as nobody in particular.
#   docker build --tag wrongnumber .
#   docker run --rm --network none --volume "$PWD:/release:ro" wrongnumber scan .

FROM node:22-bookworm-slim AS build
WORKDIR /build
COPY . .
RUN npm ci && npm pack --silent --pack-destination /tmp
WORKDIR /app
RUN npm install --no-audit --no-fund --no-package-lock /tmp/wrongnumber-*.tgz
# Unpacks the native library once, so that no container does.
RUN XDG_CACHE_HOME=/app/cache node_modules/.bin/wrongnumber doctor > /dev/null && rm -rf /app/cache/wrongnumber/heard && chown -R 1000 /app/cache

FROM node:22-bookworm-slim
COPY --from=build /app /app
ENV NODE_ENV=production XDG_CACHE_HOME=/app/cache
# The user node of the image.
USER 1000
WORKDIR /release
ENTRYPOINT ["/app/node_modules/.bin/wrongnumber"]
CMD ["--help"]
